import { dayInShanghai } from '../format/date.ts';
import { consequenceOf } from '../format/status.ts';

/**
 * Checks a text's period of validity again on the day of reading: a page built while the text was in
 * force must not say so afterwards. It only ever lowers the status.
 */
class PolicyStatusElement extends HTMLElement {
  connectedCallback(): void {
    const validUntil = this.dataset['validUntil'];
    const title = this.querySelector('.notice__title');
    if (validUntil === undefined || dayInShanghai(new Date()) <= validUntil) return;
    if (title?.textContent !== '效力状态：有效') return;
    title.textContent = '效力状态：失效';
    this.querySelector('.notice')?.classList.add('notice--stop');
    const consequence = this.querySelector('[data-consequence]');
    if (consequence !== null) consequence.textContent = consequenceOf('失效');
  }
}

customElements.define('policy-status', PolicyStatusElement);

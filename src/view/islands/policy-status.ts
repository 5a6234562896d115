import { dayInShanghai } from '../../rules/words/date.ts';
import { lowerStatus } from '../../rules/policy/status.ts';
import type { PolicyStatus } from '../../facts/kinds/policy.ts';
import { consequenceOf, formatStatus, sinceEffect } from '../../rules/words/status.ts';

/**
 * Checks a text's period of validity again on the day of reading: a page built while the text was in
 * force must not say so afterwards. It only ever lowers the status; of one that has come into force since it
 * says that its day has come.
 */
class PolicyStatusElement extends HTMLElement {
  connectedCallback(): void {
    const { status: built, validUntil, effectiveFrom } = this.dataset;
    const title = this.querySelector('.notice__title');
    const consequence = this.querySelector('[data-consequence]');
    const today = dayInShanghai(new Date());
    if (effectiveFrom !== undefined && effectiveFrom <= today) {
      if (consequence !== null) consequence.textContent = sinceEffect(effectiveFrom);
    }
    if (built === undefined || validUntil === undefined || title === null) return;
    const status = lowerStatus(built as PolicyStatus, validUntil, today);
    if (status === built) return;
    title.textContent = `效力状态：${formatStatus(status)}`;
    this.querySelector('.notice')?.classList.add('notice--stop');
    if (consequence !== null) consequence.textContent = consequenceOf(status);
  }
}

customElements.define('policy-status', PolicyStatusElement);

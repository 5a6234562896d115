/** Adds the clause in view to the 纠错 link of the footer, at the moment it is followed. */
class CorrectionLink extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this);
  }

  handleEvent(): void {
    const link = this.querySelector('a');
    if (!link || location.hash === '') return;
    const address = new URL(link.href);
    address.searchParams.set('clause', decodeURIComponent(location.hash.slice(1)));
    link.href = address.href;
  }
}

customElements.define('correction-link', CorrectionLink);

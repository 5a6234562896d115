/** Marks in the table of contents the part that is being read. Without it the contents stay links. */
class ReadingPosition extends HTMLElement {
  #observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    // Beside the text there is room for the contents; above it, on a phone, they would hide it.
    const details = this.querySelector('details');
    if (details !== null) details.open = matchMedia('(width >= 62rem)').matches;
    const links = new Map(
      [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [
        link.hash.slice(1),
        link,
      ]),
    );
    this.#observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
        const link = entered && links.get(entered.target.id);
        if (link === undefined) return;
        for (const other of links.values()) other.removeAttribute('aria-current');
        link.setAttribute('aria-current', 'location');
        this.#keepInView(link);
      },
      // A part counts as read while it crosses the upper third of the window.
      { rootMargin: '-10% 0px -70% 0px' },
    );
    for (const id of links.keys()) {
      const part = document.getElementById(id);
      if (part !== null) this.#observer.observe(part);
    }
  }

  /** Scrolls the contents, never the page. */
  #keepInView(link: HTMLElement): void {
    const box = this.getBoundingClientRect();
    const { top, bottom } = link.getBoundingClientRect();
    if (top < box.top) this.scrollTop += top - box.top;
    else if (bottom > box.bottom) this.scrollTop += bottom - box.bottom;
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('reading-position', ReadingPosition);

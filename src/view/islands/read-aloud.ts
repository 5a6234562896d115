const voiceLanguage = /^zh\b/i;
/** What a listener does not need: controls, marks for the eye, tables of links. */
const silent = '[data-print="never"], button, script, style, svg, nav, [hidden], .visually-hidden';

/** Words of one part of the page, its sub-parts left out. */
function wordsOf(part: Element, parts: ReadonlySet<Element>): string {
  const copy = part.cloneNode(true) as Element;
  const originals = [...part.querySelectorAll('*')];
  const copies = [...copy.querySelectorAll('*')];
  for (const [at, original] of originals.entries()) {
    if (parts.has(original) || original.matches(silent)) copies[at]?.remove();
  }
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/**
 * Reads the page aloud part by part with the voice of the reader's own device, and marks the part
 * being read. Hidden where the device has no Chinese voice.
 */
class ReadAloud extends HTMLElement {
  #abort = new AbortController();
  #parts: Element[] = [];
  #at = 0;
  #state: 'still' | 'reading' | 'paused' = 'still';
  #spoken: SpeechSynthesisUtterance | null = null;

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    this.#parts = [...document.querySelectorAll(this.dataset['parts'] ?? 'main')];
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', this.#press, { signal });
    // Browsers load the list of voices late, and some never say so.
    speechSynthesis.addEventListener('voiceschanged', this.#show, { signal });
    window.addEventListener('pagehide', this.#stop, { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop();
    this.#abort.abort();
  }

  readonly #press = (event: Event): void => {
    const action = (event.target as Element).closest<HTMLElement>('[data-action]');
    if (action?.dataset['action'] === 'stop') this.#stop();
    else if (action?.dataset['action'] === 'next') this.#skip();
    else if (action) this.#startOrPause();
  };

  #voice(): SpeechSynthesisVoice | undefined {
    return speechSynthesis.getVoices().find(
      // A voice from the network would send the words to whoever provides it.
      ({ lang, localService }) => localService && voiceLanguage.test(lang),
    );
  }

  #startOrPause(): void {
    if (this.#state === 'reading') {
      speechSynthesis.pause();
      this.#state = 'paused';
    } else if (this.#state === 'paused') {
      speechSynthesis.resume();
      this.#state = 'reading';
    } else {
      this.#state = 'reading';
      this.#at = this.#firstPart();
      this.#readPart();
    }
    this.#show();
  }

  /** Leaves the part being read and reads the next one. */
  #skip(): void {
    this.#spoken = null;
    speechSynthesis.cancel();
    // A paused voice stays paused after it was told to forget its words.
    speechSynthesis.resume();
    this.#state = 'reading';
    this.#at += 1;
    this.#readPart();
    this.#show();
  }

  /** Begins at the clause of the address, else at the top. */
  #firstPart(): number {
    const target = document.querySelector(':target');
    return target === null ? 0 : Math.max(0, this.#parts.indexOf(target));
  }

  #readPart(): void {
    this.#mark(this.#parts[this.#at]);
    const part = this.#parts[this.#at];
    if (part === undefined) {
      this.#stop();
      return;
    }
    const words = wordsOf(part, new Set(this.#parts));
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = 'zh-CN';
    utterance.voice = this.#voice() ?? null;
    this.#spoken = utterance;
    // What was cancelled ends too, later on: only the part being read leads to the next.
    const next = (): void => {
      if (this.#state === 'still' || this.#spoken !== utterance) return;
      this.#at += 1;
      this.#readPart();
    };
    utterance.addEventListener('end', next);
    utterance.addEventListener('error', () => {
      if (this.#spoken === utterance) this.#stop();
    });
    if (words === '') next();
    else speechSynthesis.speak(utterance);
  }

  readonly #stop = (): void => {
    if (this.#state !== 'still') {
      this.#state = 'still';
      this.#spoken = null;
      speechSynthesis.cancel();
    }
    this.#mark(undefined);
    this.#show();
  };

  #mark(part: Element | undefined): void {
    for (const one of this.#parts) one.classList.toggle('is-read-aloud', one === part);
    if (part === undefined) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    part.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  }

  readonly #show = (): void => {
    this.hidden = this.#voice() === undefined;
    const labels = { still: '朗读', reading: '暂停', paused: '继续' };
    const main = this.querySelector('[data-action="toggle"]');
    if (main) main.textContent = labels[this.#state];
    for (const action of ['next', 'stop']) {
      const button = this.querySelector<HTMLElement>(`[data-action="${action}"]`);
      if (button) button.hidden = this.#state === 'still';
    }
  };
}

customElements.define('read-aloud', ReadAloud);

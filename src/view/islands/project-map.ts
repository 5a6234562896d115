import type { MapFrameHandle } from './map-frame.ts';
import { hear, tell, type MapTalk } from './map-talk.ts';

/** How far from a mark a finger may come down, in pixels: half of a target of 48. */
const reach = 24;

function markUnder(event: Event): SVGAElement | null {
  return event.target instanceof Element
    ? event.target.closest<SVGAElement>('[data-project-id]')
    : null;
}

/** The map's drawing, in step with the list; panned and zoomed with Leaflet when it comes near. */
class ProjectMap extends HTMLElement {
  readonly #marks = new Map<string, SVGAElement>();
  #abort = new AbortController();
  #frame: MapFrameHandle | null = null;
  /** Ids that the list's filter leaves; null: all. */
  #kept: ReadonlySet<string> | null = null;
  /** The mark that a finger has chosen: it stays until another is. */
  #chosen: SVGAElement | null = null;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    for (const mark of this.querySelectorAll<SVGAElement>('svg [data-project-id]')) {
      this.#adopt(mark);
    }
    this.addEventListener(
      'pointerover',
      (event) => {
        // A finger chooses by its tap, and leaves the map with it.
        if (event.pointerType !== 'touch') this.#announce(markUnder(event));
      },
      { signal },
    );
    this.addEventListener(
      'pointerleave',
      (event) => {
        if (event.pointerType !== 'touch') this.#announce(null);
      },
      { signal },
    );
    this.addEventListener(
      'focusin',
      (event) => {
        const mark = markUnder(event);
        if (mark !== null) this.#announce(mark);
      },
      { signal },
    );
    this.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        // The way to what is told and to the buttons, below the map, leads out of no mark.
        const within =
          relatedTarget instanceof Element &&
          this.contains(relatedTarget) &&
          relatedTarget.closest('.project-map__bar') !== null;
        if (!within) this.#announce(null);
      },
      { signal },
    );
    this.addEventListener('click', this.#tap, { signal });
    this.addEventListener('keydown', this.#leave, { signal });
    hear('filter', this.#filter, signal);
    hear('highlight', this.#highlight, signal);
    // On paper there is no room to pan: the drawing goes back to its own size.
    window.addEventListener('beforeprint', this.#close, { signal });
    window.addEventListener(
      'afterprint',
      () => {
        this.#openWhenNear(signal);
      },
      { signal },
    );
    this.#say(null);
    this.#openWhenNear(signal);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#close();
  }

  readonly #close = (): void => {
    this.#frame?.close();
    this.#frame = null;
  };

  /** A title shows a tooltip beside our own line of text: its words become the mark's label. */
  #adopt(mark: SVGAElement): void {
    const title = mark.querySelector('title');
    if (title) {
      mark.setAttribute('aria-label', title.textContent);
      title.remove();
    }
    this.#marks.set(mark.dataset['projectId'] ?? '', mark);
  }

  #announce(mark: SVGAElement | null): void {
    // The pointer that leaves a mark gives way to the mark that has the focus.
    const shown =
      mark ?? this.querySelector<SVGAElement>('[data-project-id]:focus') ?? this.#chosen;
    tell('highlight', { id: shown?.dataset['projectId'] ?? null });
  }

  readonly #highlight = ({ id }: MapTalk['highlight']): void => {
    for (const [own, mark] of this.#marks) mark.classList.toggle('map-mark--lit', own === id);
    const codes = new Set(this.#marks.get(id ?? '')?.dataset['codes']?.split(' '));
    for (const cell of this.querySelectorAll<SVGElement>('.map-outline__cell')) {
      cell.classList.toggle('map-outline__cell--lit', codes.has(cell.dataset['code'] ?? ''));
    }
    this.#say(id);
  };

  #say(id: string | null): void {
    const readout = this.querySelector<HTMLElement>('.project-map__readout');
    const words = readout?.querySelector('[data-words]');
    const link = readout?.querySelector<HTMLAnchorElement>('[data-open]');
    if (!readout || !words || !link) return;
    const mark = this.#marks.get(id ?? '');
    readout.hidden = false;
    words.textContent =
      mark?.getAttribute('aria-label') ??
      '指向或点选图上的片区，这里显示它的名称、位置、面积和阶段。';
    link.hidden = mark === undefined;
    if (mark !== undefined) link.href = mark.getAttribute('href') ?? '';
  }

  /**
   * A finger covers more than a mark: it gets the nearest one within reach, told below the map with a
   * link, instead of a jump to a page nobody has chosen. A mouse and the keyboard follow the mark itself.
   */
  readonly #tap = (event: MouseEvent): void => {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    if (!(event.target instanceof Element) || event.target.closest('svg') === null) return;
    const nearest = this.#nearest(event.clientX, event.clientY);
    if (nearest === null) return;
    event.preventDefault();
    this.#chosen = this.#marks.get(nearest) ?? null;
    tell('highlight', { id: nearest });
    // Where the map ends with the screen, a finger would see nothing come of it.
    this.querySelector('.project-map__readout')?.scrollIntoView({ block: 'nearest' });
  };

  /** The mark whose edge is nearest to a point of the window, at most `reach` pixels away. */
  #nearest(x: number, y: number): string | null {
    let best: { id: string; distance: number } | null = null;
    for (const [id, mark] of this.#marks) {
      const shape = mark.querySelector('.map-mark__disc, .map-mark__ring');
      const box = shape?.getBoundingClientRect();
      if (box === undefined || box.width === 0) continue;
      const centre = Math.hypot(x - box.left - box.width / 2, y - box.top - box.height / 2);
      const distance = Math.max(0, centre - box.width / 2);
      if (distance <= reach && (best === null || distance < best.distance)) best = { id, distance };
    }
    return best?.id ?? null;
  }

  #fit(): void {
    const kept = this.#kept;
    const shown = [...this.#marks].filter(([id]) => kept === null || kept.has(id));
    this.#frame?.fit(kept === null ? [] : shown.map(([, mark]) => mark));
  }

  readonly #filter = ({ ids }: MapTalk['filter']): void => {
    const kept = new Set(ids);
    for (const [id, mark] of this.#marks)
      mark.classList.toggle('map-mark--filtered', !kept.has(id));
    const whole = [...this.#marks.keys()].every((id) => kept.has(id));
    const figure = this.closest('.project-map');
    figure?.classList.toggle('project-map--filtered', !whole);
    for (const block of figure?.querySelectorAll<HTMLElement>('.project-map__unplaced') ?? []) {
      const links = [...block.querySelectorAll<HTMLElement>('[data-project-id]')];
      const left = links.filter(({ dataset }) => kept.has(dataset['projectId'] ?? ''));
      for (const link of links) link.closest('li')?.toggleAttribute('hidden', !left.includes(link));
      block.hidden = left.length === 0;
    }
    this.#kept = whole ? null : kept;
    this.#fit();
  };

  /** Escape leads out of the map, to what follows it. */
  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    this.closest('.project-map')?.querySelector<HTMLElement>('.project-map__end')?.focus();
  };

  #openWhenNear(signal: AbortSignal): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.#open(signal);
      },
      { rootMargin: '200px' },
    );
    observer.observe(this);
    signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  }

  async #open(signal: AbortSignal): Promise<void> {
    try {
      const { openMapFrame } = await import('./map-frame.ts');
      if (signal.aborted) return;
      this.#frame = openMapFrame(this);
      this.#fit();
    } catch (error) {
      console.warn('地图控件未能载入，静态地图仍可使用。', error);
    }
  }
}

customElements.define('project-map', ProjectMap);

/** A box on the screen, in pixels. */
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What is kept free around a name, in pixels. */
const air = 1;

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right + air &&
  one.right > other.left - air &&
  one.top < other.bottom + air &&
  one.bottom > other.top - air;

/** How far a stretch has to be moved to lie in another. */
const shiftInto = (from: number, to: number, start: number, end: number): number =>
  from < start ? start - from : to > end ? end - to : 0;

/** Names in the order in which they get room: towns of what is chosen, counties, towns with most room. */
function inOrder(drawing: SVGSVGElement, isWhole: boolean): SVGTextElement[] {
  const lit = new Set(
    [...drawing.querySelectorAll<SVGElement>('.map-mark--lit')].flatMap(
      ({ dataset }) => dataset['codes']?.split(' ') ?? [],
    ),
  );
  const rank = ({ classList, dataset }: SVGTextElement) => {
    if (classList.contains('project-map__county-label')) return isWhole ? -1 : 0;
    return lit.has(dataset['code'] ?? '') ? -0.5 : Number(dataset['level'] ?? 0) + 1;
  };
  return [...drawing.querySelectorAll<SVGTextElement>('.project-map__labels text')].sort(
    (one, other) => rank(one) - rank(other),
  );
}

/** The county about a point of the drawing. */
function countyAt(drawing: SVGSVGElement, x: number, y: number): string | null {
  const paths = drawing.querySelectorAll<SVGPathElement>('[data-county]');
  const about = [...paths].find((path) => path.isPointInFill(new DOMPoint(x, y)));
  return about?.dataset['county'] ?? null;
}

/** What {@link layNames} goes by. */
export interface NamesView {
  /** What of the drawing is seen. */
  readonly view: DOMRect;
  /** What lies over it. */
  readonly over: readonly Element[];
  /** Whether all of the drawing is seen; a small one has no room for towns then. */
  readonly isWhole: boolean;
  readonly hasRoom: boolean;
  /** Says which county is seen, where its own name has no place in what is seen. */
  readonly here: HTMLElement | null;
}

/**
 * Letters keep their size on the screen whatever the size of the drawing (`--map-unit`: its units to a
 * pixel). Shows the names that then have room, moves those that the edge would cut, hides the rest.
 */
export function layNames(drawing: SVGSVGElement, names: NamesView): void {
  const { view, isWhole, here } = names;
  const drawn = drawing.getBoundingClientRect();
  const { width } = drawing.viewBox.baseVal;
  if (drawn.width === 0) return;
  const unit = width / drawn.width;
  drawing.style.setProperty('--map-unit', unit.toFixed(3));
  const texts = inOrder(drawing, isWhole);
  for (const text of texts) {
    text.removeAttribute('hidden');
    text.removeAttribute('transform');
  }
  if (here !== null) here.hidden = true;
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const over = names.over.map((one) => one.getBoundingClientRect());
  const taken: Box[] = [...over];
  let hasCounty = false;
  for (const [at, text] of texts.entries()) {
    const box = boxes[at];
    if (box === undefined) continue;
    const isCounty = text.classList.contains('project-map__county-label');
    const isKept = isCounty && isWhole;
    const dx = shiftInto(box.left, box.right, view.left + 4, view.right - 4);
    // All counties of a whole are named: one below a note moves up from it.
    const above = over.find((one) => meet(box, one));
    const bottom = isKept && above !== undefined ? above.top : view.bottom;
    const dy = shiftInto(box.top, box.bottom, view.top + 4, bottom - 4);
    const moved = {
      left: box.left + dx,
      right: box.right + dx,
      top: box.top + dy,
      bottom: box.bottom + dy,
    };
    const isFar = Math.abs(dx) > box.width / 2 + 4 || Math.abs(dy) > box.height / 2 + 4;
    const isLeftOut = !isCounty && isWhole && !names.hasRoom;
    const isTaken = taken.some((other) => meet(moved, other));
    if (!isKept && (isFar || isLeftOut || isTaken)) {
      text.setAttribute('hidden', '');
      continue;
    }
    if (dx !== 0 || dy !== 0)
      text.setAttribute(
        'transform',
        `translate(${(dx * unit).toFixed(1)} ${(dy * unit).toFixed(1)})`,
      );
    taken.push(moved);
    hasCounty ||= isCounty;
  }
  if (here === null || hasCounty || isWhole) return;
  const county = countyAt(
    drawing,
    (view.left + view.width / 2 - drawn.left) * unit,
    (view.top + view.height / 2 - drawn.top) * unit,
  );
  here.textContent = county;
  here.hidden = county === null;
  if (county === null) return;
  const box = here.getBoundingClientRect();
  for (const text of texts)
    if (meet(text.getBoundingClientRect(), box)) text.setAttribute('hidden', '');
}

/** Puts all names back as they were drawn. */
export function restoreNames(drawing: SVGSVGElement): void {
  for (const text of drawing.querySelectorAll('.project-map__labels text')) {
    text.removeAttribute('hidden');
    text.removeAttribute('transform');
  }
}

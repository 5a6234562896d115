/** The four numbers of the frame of an SVG drawing, as its `viewBox` demands them. */
const frame = /viewBox=(\\?["'])\s*(?:-?\d+(?:\.\d+)?(?:\s+|\s*,\s*)){3}-?\d+(?:\.\d+)?\s*\1/gi;

/** As long as a frame gets, with its name. */
const longestFrame = 80;

/** Whether a number that stands at a place of a text is one of the four of a drawing's frame. */
export function isOfFrame(text: string, index: number): boolean {
  const from = Math.max(0, index - longestFrame);
  const around = text.slice(from, index + longestFrame);
  for (const { 0: found, index: at } of around.matchAll(frame)) {
    if (from + at < index && index < from + at + found.length) return true;
  }
  return false;
}

const opening = ' d="';
/** Shorter outlines are gone through faster than they are looked up. */
const leastOutline = 64;
const outline = /^[MLHVCSQTAZmlhvcsqtaz0-9., -]+$/;
/** How many outlines are kept in mind. */
const mostKnown = 4096;
const harmless = new Set<string>();

/** A text of its own: a part of a page would keep the whole page in memory. */
const copyOf = (part: string) => JSON.parse(JSON.stringify(part)) as string;

/**
 * Outlines of SVG drawings (`d="M3 3h12…"`) in which nothing is suspect, each by where it begins and
 * ends: a site draws the same outline on thousands of pages, and the quotation marks around it part its
 * numbers from all others.
 *
 * @param isSuspect takes the look at one that stands nowhere so far
 */
export function* harmlessOutlines(
  text: string,
  isSuspect: (outline: string) => boolean,
): Generator<readonly [from: number, to: number]> {
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const from = at + opening.length;
    const to = text.indexOf('"', from);
    if (to - from < leastOutline) continue;
    const drawn = text.slice(from, to);
    if (!harmless.has(drawn)) {
      if (!outline.test(drawn) || isSuspect(drawn)) continue;
      if (harmless.size >= mostKnown) harmless.clear();
      harmless.add(copyOf(drawn));
    }
    yield [from, to];
  }
}

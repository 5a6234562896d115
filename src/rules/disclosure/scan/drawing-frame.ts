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

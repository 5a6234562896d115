/** Brotli, cold, all requests of the page, in kB; a page with map or charts may weigh more. */
const withMapOrCharts = 130;
const withWords = 60;

/** Kinds of pages, as `pageKinds` names them, that carry a map or charts or the search program. */
const heavier = new Set([
  '/',
  '/projects/',
  '/progress/',
  '/search/',
  '/commitments/',
  '/embed/charts/*/',
  '/embed/counties/*/',
]);

/** The most that a page of this kind may weigh, in kB. */
export function limitOf(kind: string): number {
  return heavier.has(kind) ? withMapOrCharts : withWords;
}

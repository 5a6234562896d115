/** What the project's own server says of files; `docs/publishing.md` repeats it for other servers. */

/** Types that Node's usual tables give without a charset, so that Chinese text is not misread. */
const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
};

const everywhere: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** Only a header can say this; the rest of the policy stands in a meta element on each page. */
function framedBy(path: string): string {
  return /^\/embed\/./.test(path) ? 'frame-ancestors *' : "frame-ancestors 'self'";
}

/** Takes a path below the base (`/data/projects.csv`); gives the headers of its response. */
export function headersFor(path: string): Record<string, string> {
  const type = contentTypes[path.split('.').at(-1) ?? ''];
  // Names below _astro carry a hash of their content.
  const cache = path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    ...everywhere,
    'Content-Security-Policy': framedBy(path),
    'Cache-Control': cache,
    ...(type && { 'Content-Type': type }),
  };
}

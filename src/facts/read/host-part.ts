import sanitize from 'sanitize-html';

/** What a header or footer of the host may hold: words, links and pictures. */
const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['a', 'abbr', 'address', 'b', 'br', 'dd', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure'],
    ...['h2', 'h3', 'h4', 'hr', 'i', 'img', 'li', 'nav', 'ol', 'p', 'section', 'small', 'span'],
    ...['strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'time', 'tr', 'ul'],
  ],
  allowedAttributes: {
    '*': ['aria-*', 'class', 'dir', 'lang', 'role', 'title'],
    a: ['href', 'hreflang', 'rel', 'target'],
    img: ['alt', 'height', 'src', 'width'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    time: ['datetime'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

/** Lets everything through, written as the same library writes what is allowed. */
const everything: sanitize.IOptions = {
  allowedTags: false,
  allowedAttributes: false,
  allowVulnerableTags: true,
  allowedSchemesAppliedToAttributes: [],
  // Its own words for a link that leads to another host without a scheme stay too.
  allowProtocolRelative: true,
  parseStyleAttributes: false,
};

/** A piece of HTML without anything that is not allowed in a host's header or footer. */
export function safeHtml(html: string): string {
  return sanitize(html, allowed);
}

/**
 * The first element, attribute or address that {@link safeHtml} leaves out of a piece of HTML.
 *
 * @returns the element as it is written, and its line; null where all is allowed
 */
export function firstRefused(
  html: string,
): { readonly words: string; readonly line: number } | null {
  const whole = sanitize(html, everything);
  const safe = safeHtml(html);
  if (whole === safe) return null;
  let at = 0;
  while (whole[at] === safe[at]) at += 1;
  const start = Math.max(whole.lastIndexOf('<', whole[at] === '<' ? at : at - 1), 0);
  const words = /^<[^>]*>?/.exec(whole.slice(start))?.[0] ?? whole.slice(start);
  const name = /^<\/?[\w-]+/.exec(words)?.[0] ?? '';
  // Which of its kind it is, in the file itself: the library writes quotes and spaces in its own way.
  const before = whole.slice(0, start).toLowerCase().split(name).length;
  const places = [...html.matchAll(new RegExp(name.replace('/', '\\/'), 'gi'))];
  const index = places[before - 1]?.index ?? 0;
  return { words: words.slice(0, 60), line: html.slice(0, index).split('\n').length };
}

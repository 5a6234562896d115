// What a number counts: units of several characters whole, else the character that follows it.
const unit = String.raw`(?:公顷|平方(?:米|千米|公里)|[千公][米里克]|[万亿][亩元]?|个(?:工作日|月)?|[kM]?B|\p{Script=Han})`;
const date = String.raw`\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日`;
/** What ends a time belongs to it: 60日内, alone on a line, would read as a word of its own. */
const ending = String.raw`(?:以?[内前后起止](?!\p{Script=Han}))?`;
const figure = new RegExp(
  String.raw`〔\d{4}〕\d+号|(?:${date}|第?\d[\d,.]*[ \u00a0]?${unit})${ending}`,
  'gu',
);

/** From a date to a date: 2025年11月-2026年9月 is wider than a narrow column, and may be broken after its sign. */
const range = new RegExp(`(${date})([-－—–~～])(?=${date})`, 'gu');

/** Elements whose text is no prose: left as they are. */
const left = /<(script|style|svg|title|select|textarea|button|summary|pre|code)\b/y;

/** Where a tag ends that begins at a `<`: at the first bracket that stands in no value of an attribute. */
function endOfTag(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const character = html[at];
    if (character === '>') return at + 1;
    const closing = character === '"' || character === "'" ? html.indexOf(character, at + 1) : at;
    at = closing < 0 ? html.length : closing + 1;
  }
  return at;
}

/** Where the markup that begins at a `<` ends: a tag, a comment, or an element that is left as it is. */
function endOfMarkup(html: string, at: number): number {
  left.lastIndex = at;
  const name = left.exec(html)?.[1];
  const closing = html.startsWith('<!--', at) ? '-->' : name && `</${name}>`;
  const end = closing === undefined ? -1 : html.indexOf(closing, at);
  return closing === undefined || end < 0 ? endOfTag(html, at) : end + closing.length;
}

/**
 * Takes a page as HTML; gives it with each date, number with its unit and year with number of a
 * document in an element that no line breaks inside; a range of dates breaks between them. The characters of the text stay the same: joiners
 * of no width would be copied and searched for.
 */
export function keepFiguresWhole(html: string): string {
  let whole = '';
  let taken = 0;
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    const text = html.slice(at, end);
    if (/\d/.test(text)) {
      whole +=
        html.slice(taken, at) +
        text.replace(range, '$1$2<wbr>').replace(figure, '<span class="nowrap">$&</span>');
      taken = end;
    }
    at = end < html.length ? endOfMarkup(html, end) : end;
  }
  return whole + html.slice(taken);
}

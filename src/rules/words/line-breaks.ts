// What a number counts: units of several characters whole, else the character that follows it.
const unit = String.raw`(?:公顷|平方(?:米|千米|公里)|[千公][米里克]|[万亿][亩元]?|个(?:工作日|月)?|kB|\p{Script=Han})`;
const date = String.raw`\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日`;
const figure = String.raw`〔\d{4}〕\d+号|${date}|第?\d[\d,.]*[ \u00a0]?${unit}`;

/** Text that is no prose, and tags with their attributes: left as they are. */
const left = String.raw`<(script|style|svg|title|select|textarea|button|summary|pre|code)\b[^]*?</\1>|<!--[^]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>`;
const either = new RegExp(`${left}|(${figure})`, 'gu');

/**
 * Takes a page as HTML; gives it with each date, number with its unit and year with number of a
 * document in an element that no line breaks inside. The characters of the text stay the same: joiners
 * of no width would be copied and searched for.
 */
export function keepFiguresWhole(html: string): string {
  return html.replace(either, (all: string, _: string | undefined, words: string | undefined) =>
    words === undefined ? all : `<span class="nowrap">${words}</span>`,
  );
}

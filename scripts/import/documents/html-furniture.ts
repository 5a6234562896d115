import type { CheerioAPI } from 'cheerio';
import { isSignature } from '../../../src/rules/policy/signature.ts';
import type { Element } from './html-blocks.ts';

/** Containers of the text itself, by the systems that governments use. */
export const containers = [
  '#UCAP-CONTENT',
  '.TRS_Editor',
  '.trs_editor_view',
  '#zoom',
  '#Zoom',
  '.pages_content',
  '#pages_content',
  '.article-content',
  '.article_content',
  '.view.TRS_UEDITOR',
  '#article',
  '#content_body',
  '.content-text',
  '#mainText',
  'article',
  'main',
];

// What the pages of governments call the parts that are not the text.
const furnitureTags = 'nav,footer,aside,form,script,style,noscript,template,iframe,svg';
const furnitureNames =
  /^(?:nav|navbar|menu|foot|footer|copyright|bread|breadcrumb|crumbs?|crumb-nav|position|location|dqwz|weizhi|sidebar|side|share|bshare|bdsharebuttonbox|print|toolbar|tools?|related|xgxx|search|login|logo|topbar|top-bar|header-nav|pager|pagination|qrcode|erweima|ewm|friendlink|links?|site-?map|banner|float|fixed|leftnav|gotop)(?:$|[-_0-9]|wrap|box|bar|list)/iu;

function isFurniture(element: Element): boolean {
  const names = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''} ${element.attribs['role'] ?? ''}`;
  return names
    .trim()
    .split(/\s+/u)
    .some((name) => furnitureNames.test(name) || name === 'navigation' || name === 'contentinfo');
}

/** What was taken away of a page as no text. */
interface Furniture {
  readonly characters: number;
  /** Words that the page hides from its readers. */
  readonly hidden: readonly string[];
  /** Words of parts that hold a heading, sentences or figures, which are rarely furniture. */
  readonly doubtful: readonly string[];
}

const sizeOf = (text: string): number => text.replaceAll(/\s/gu, '').length;

/** Words without their white space. */
export const compact = (text: string): string => text.replaceAll(/\s/gu, '');

const isSentence = (words: string): boolean =>
  /\p{Script=Han}{6}|\p{Script=Han}{2,}[。；]/u.test(words);

const longestEntry = 8;

/** Whether an element holds short links or entries of a list and nothing else: 首页 政务公开 办事服务. */
function isMenu($: CheerioAPI, element: Element): boolean {
  // Short entries may be of a text; with 首页 among them, or in the head of a page, they are its menu.
  const isHead = element.name === 'header' || /^(?:网站)?首页/u.test(compact($(element).text()));
  const links = $(element)
    .find(isHead && $(element).find('a').length === 0 ? 'li' : 'a')
    .toArray()
    .map((link) => compact($(link).text()));
  const isEntry = (text: string): boolean =>
    text.length <= longestEntry && !/附件|\.\w{3,4}$/u.test(text);
  // The head of a page may hold one link alone, back to its site; elsewhere one may lead to a text.
  const least = element.name === 'header' && $(element).find('a').length > 0 ? 1 : 2;
  const isAll = links.every(isEntry) && compact($(element).text()) === links.join('');
  return links.length >= least && isAll;
}

/**
 * Whether a row holds a picture and the name of a site or a body, before all other words of the page. In a
 * table of its own they may be the letterhead of the text.
 */
function isBanner($: CheerioAPI, row: Element): boolean {
  const words = compact($(row).text());
  if (compact($(row).closest('table').text()) === words && isSignature(words)) return false;
  const isFirst = compact($('body').text()).startsWith(words);
  return isFirst && $(row).find('img').length > 0 && (isSignature(words) || /网站?$/u.test(words));
}

/** Whether an element holds a table of figures: rows of several cells, and a number alone in one of them. */
function holdsFigures($: CheerioAPI, element: Element): boolean {
  const cells = $(element).find('tr td:not(:only-child)').toArray();
  const words = cells.map((cell) => $(cell).text().trim());
  return words.some((word) => /^\d[\d,.]*$/u.test(word)) && $(element).find('tr').length > 1;
}

/** Takes the navigation, the foot and what does not show away from a page, and says what it was. */
export function removeFurniture($: CheerioAPI): Furniture {
  $('script,style,noscript,template').remove();
  const before = sizeOf($('body').text());
  const hidden: string[] = [];
  const hide = (element: Element): void => {
    hidden.push($(element).text().replaceAll(/\s+/gu, ' ').trim());
    $(element).remove();
  };
  $('[hidden],[aria-hidden=true]').each((_, element) => {
    hide(element);
  });
  const whole = $('body').text().length;
  const doubtful: string[] = [];
  const remove = (element: Element): void => {
    const part = $(element);
    const words = part.text().trim();
    const speaks =
      part.find('h1').length > 0 ||
      holdsFigures($, element) ||
      /\p{Script=Han}{2}[，、\p{Script=Han}]{6,}[。；]/u.test(words);
    if (speaks) doubtful.push(words.replaceAll(/\s+/gu, ' '));
    part.remove();
  };
  // A part that holds most of the page is the text, whatever it is called or left open.
  $(furnitureTags).each((_, element) => {
    if ($(element).text().length < whole / 2) remove(element);
  });
  $('[style]').each((_, element) => {
    if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test($(element).attr('style') ?? ''))
      hide(element);
  });
  const all = $('body').text().length;
  $('body *').each((_, element) => {
    if (isFurniture(element) && $(element).text().length < all / 2) remove(element);
  });
  $('header,div,ul,ol,p,td').each((_, element) => {
    if (isMenu($, element)) remove(element);
  });
  // The first row of a page laid out by tables may hold a picture and whose site it is.
  const banner = $('tr')
    .toArray()
    .find((row) => compact($(row).text()) !== '');
  if (banner !== undefined && isBanner($, banner)) remove(banner);
  const sentences = hidden.filter(isSentence);
  const characters = before - sizeOf($('body').text()) - sizeOf(sentences.join(''));
  return { characters, doubtful, hidden: sentences };
}

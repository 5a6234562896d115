import { load, type CheerioAPI } from 'cheerio';
import { writeBlocks, type AnyNode, type Element } from './html-blocks.ts';
import { TranscriptWriter, type Transcript } from './transcript.ts';

// What the pages of governments call the parts that are not the text.
const furnitureTags =
  'nav,footer,aside,form,script,style,noscript,template,iframe,svg,[hidden],[aria-hidden=true]';
const furnitureNames =
  /^(?:nav|navbar|menu|foot|footer|copyright|bread|breadcrumb|crumbs?|crumb-nav|position|location|dqwz|weizhi|sidebar|side|share|bshare|bdsharebuttonbox|print|toolbar|tools?|related|xgxx|search|login|logo|topbar|top-bar|header-nav|pager|pagination|qrcode|erweima|ewm|friendlink|links?|site-?map|banner|float|fixed|leftnav|gotop)(?:$|[-_0-9]|wrap|box|bar|list)/iu;

// Containers of the text itself, by the systems that governments use.
const containers = [
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

const metaLabels: Readonly<Record<string, string>> = {
  ArticleTitle: '标题',
  PubDate: '发布日期',
  ContentSource: '来源',
};

function isFurniture(element: Element): boolean {
  const names = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''} ${element.attribs['role'] ?? ''}`;
  return names
    .trim()
    .split(/\s+/u)
    .some((name) => furnitureNames.test(name) || name === 'navigation' || name === 'contentinfo');
}

/** Takes away what is no text; gives the number of characters that went. */
function removeFurniture($: CheerioAPI): number {
  const before = $('body').text().replaceAll(/\s/gu, '').length;
  $('script,style,noscript,template').remove();
  const scripts = before - $('body').text().replaceAll(/\s/gu, '').length;
  $(furnitureTags).remove();
  $('[style]').each((_, element) => {
    if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test($(element).attr('style') ?? ''))
      $(element).remove();
  });
  const all = $('body').text().length;
  $('body *').each((_, element) => {
    // A part that holds most of the page is the text, whatever it is called.
    if (isFurniture(element) && $(element).text().length < all / 2) $(element).remove();
  });
  return before - scripts - $('body').text().replaceAll(/\s/gu, '').length;
}

/** The nodes that hold the text: a known container with its title, else the whole body. */
function textNodes($: CheerioAPI): AnyNode[] {
  const body = $('body');
  const all = body.text().replaceAll(/\s/gu, '').length;
  for (const selector of containers) {
    const found = $(selector).first();
    if (found.length === 0) continue;
    const size = found.text().replaceAll(/\s/gu, '').length;
    if (size < all / 2 || size === 0) continue;
    const title = $('h1').filter((_, element) => found.find(element).length === 0);
    return [...title.toArray().slice(0, 1), ...found.toArray()];
  }
  return body.toArray();
}

function writeMeta($: CheerioAPI, writer: TranscriptWriter): void {
  for (const [name, label] of Object.entries(metaLabels)) {
    const content = $(`meta[name="${name}" i]`).attr('content')?.trim();
    if (content !== undefined && content !== '') writer.webHead.push(`${label}：${content}`);
  }
}

const labelled =
  /^(?:索\s*引\s*号|发布(?:日期|时间)|发文日期|公开日期|成文日期|发文字号|文\s*号|标\s*题|信息名称|发布机构|发文机关)\s*[：:\t]/u;

/** What the page says of the text outside its text: the table of 索引号 and 发布日期. */
function writeAccount($: CheerioAPI, nodes: readonly AnyNode[], writer: TranscriptWriter): void {
  if (nodes.length === 0 || nodes[0] === $('body').get(0)) return;
  const whole = new TranscriptWriter();
  writeBlocks($('body').toArray(), whole);
  const lines = whole.finish().text.split('\n');
  writer.webHead.push(...lines.filter((line) => line.length <= 200 && labelled.test(line.trim())));
}

/** Reads a government page from its decoded source: meta head, title, text without furniture. */
export function readHtml(source: string): Transcript {
  const $ = load(source);
  const writer = new TranscriptWriter();
  writeMeta($, writer);
  const removed = removeFurniture($);
  if (removed > 0) {
    writer.notices.push(`网页上的导航、页脚等 ${removed} 个字不属于文件正文，没有收录`);
  }
  const nodes = textNodes($);
  writeAccount($, nodes, writer);
  writeBlocks(nodes, writer);
  return writer.finish();
}

import { filtersOf, unfiltered } from './pdf-filters.ts';
import { rawStrings } from './raw-strings.ts';

/** Signs of a literal string that stand for others (ISO 32000-1, 7.3.4.2). */
const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' };

/** Text of a string by its bytes: UTF-16 or UTF-8 where a mark says so. */
function decoded(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1');
  if (raw[0] === 0xfe && raw[1] === 0xff) return new TextDecoder('utf-16be').decode(raw);
  return raw[0] === 0xef && raw[1] === 0xbb ? raw.toString('utf8') : bytes;
}

function literal(body: string): string {
  const plain = body.replace(
    /\\(?:([0-7]{1,3})|(\r\n?|\n)|(.))/gs,
    (_, octal?: string, lineEnd?: string, one?: string) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
      return lineEnd === undefined ? (signs[one ?? ''] ?? one ?? '') : '';
    },
  );
  return decoded(plain);
}

/** The strings in objects of a PDF, as they are written: `(…)` and `<…>`. */
function stringsIn(objects: string): string[] {
  const found: string[] = [];
  for (const [, body, hex] of objects.matchAll(
    /\(((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*)\)|<([0-9A-Fa-f\s]{8,})>/gs,
  )) {
    if (body !== undefined) found.push(literal(body));
    else if (hex !== undefined) {
      found.push(decoded(Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')));
    }
  }
  return found;
}

/** The strings that a page's content says in the place of its signs. */
function spokenIn(content: string): string[] {
  return [...content.matchAll(/\/(?:ActualText|Alt|E)\s*(?=[(<])([\s\S]{0,2000}?)>>/g)].flatMap(
    ([, own = '']) => stringsIn(own),
  );
}

const stream = /(?<!end)stream\r?\n/g;

/** The content of a stream as it was before it was packed; null where that cannot be undone. */
function contentOf(bytes: Buffer, dictionary: string): string | null {
  // What a picture shows can only be looked at.
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return '';
  const filters = filtersOf(dictionary);
  return filters === null ? null : (unfiltered(bytes, filters)?.toString('latin1') ?? null);
}

/**
 * Words of a PDF that no page shows: strings of all its objects (alternative texts, fields of forms,
 * signatures, labels), its XML (properties, forms) and what stands behind its end; and what of it stays
 * unread, as who looks at it is told.
 */
export function pdfStrings(bytes: Buffer): { text: string; unread: string[] } {
  const whole = bytes.toString('latin1');
  const words: string[] = [];
  let broken = 0;
  let at = 0;
  for (const { index, 0: mark } of whole.matchAll(stream)) {
    if (index < at) continue;
    const before = whole.slice(at, index);
    const dictionary = before.slice(before.lastIndexOf(' obj'));
    const from = index + mark.length;
    const end = whole.indexOf('endstream', from);
    if (end < 0) break;
    words.push(...stringsIn(before));
    const content = contentOf(bytes.subarray(from, end), dictionary);
    if (content === null) broken += 1;
    else if (/\/ObjStm/.test(dictionary)) words.push(...stringsIn(content));
    // What a page says in the place of what it shows: /Span << /ActualText (…) >> BDC.
    else if (/\/(?:ActualText|Alt|E)\s*[(<]/.test(content)) words.push(...spokenIn(content));
    else if (/^(?:\u00ef\u00bb\u00bf)?\s*<[?!A-Za-z]/.test(content)) {
      const xml = Buffer.from(content, 'latin1').toString('utf8');
      words.push(xml, xml.replace(/<[^>]*>/g, '\n'));
    }
    at = end;
  }
  words.push(...stringsIn(whole.slice(at)));
  const last = bytes.lastIndexOf('%%EOF');
  if (last >= 0) words.push(rawStrings(bytes.subarray(last + 5)));
  const text = words.filter((one) => /\d{4}|[\u0080-\uffff]{2}/u.test(one)).join('\n');
  if (/\/Encrypt\s/.test(whole)) return { text, unread: ['加密而读不到的字符串'] };
  return { text, unread: broken === 0 ? [] : [`${broken} 处解不开的内容`] };
}

const mostRevisions = 20;

/** A PDF as it was before it was changed: a change is written behind it, and what it had stays. */
export function earlierRevisions(bytes: Buffer): Buffer[] {
  const revisions: Buffer[] = [];
  for (let end = bytes.indexOf('%%EOF'); end >= 0; end = bytes.indexOf('%%EOF', end + 1)) {
    const own = bytes.subarray(0, end + 5);
    if (bytes.indexOf('%%EOF', end + 1) >= 0) revisions.push(own);
  }
  return revisions.slice(-mostRevisions);
}

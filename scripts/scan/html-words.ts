import { Parser } from 'htmlparser2';
import { inlineElements } from '../files/inline-elements.ts';
import { merged, nothing, type Opened } from './opened.ts';

const cells = new Set(['tr', 'td', 'th', 'col', 'tbody']);

/** Whether a row, cell or column of a table is not shown. */
function isHiddenCell(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (!cells.has(name)) return false;
  const style = attributes['style'] ?? '';
  return (
    attributes['hidden'] !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(style)
  );
}

/** A file inside an address: data:image/png;base64,… */
const dataUri = /data:[\w./+-]*(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=\s]+)/g;

function embedded(text: string, open: (bytes: Uint8Array) => Opened): Opened[] {
  return [...text.matchAll(dataUri)].map(([, packed = '']) => open(Buffer.from(packed, 'base64')));
}

/**
 * Opens a web page: its words as they are read, each piece by itself, attributes, scripts and comments.
 *
 * @param open opens what the page carries in itself, pictures above all
 */
export function openHtml(page: string, open: (bytes: Uint8Array) => Opened): Opened {
  const joined: string[] = [];
  const pieces: string[] = [];
  const hidden: string[] = [];
  /** Pages in frames of the page. */
  const inner: string[] = [];
  let rows = 0;
  let unseen = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'tr') rows += 1;
        if (isHiddenCell(name, attributes)) unseen += 1;
        hidden.push(...Object.values(attributes).filter((value) => value.length >= 8));
        if (attributes['srcdoc'] !== undefined) inner.push(attributes['srcdoc']);
        if (name === 'br') joined.push(rows > 0 ? ' ' : '\n');
      },
      ontext(text) {
        // A line end in the source is no line end on the page.
        joined.push(text.replace(/\s+/gu, ' '));
        pieces.push(text);
      },
      oncomment(comment) {
        hidden.push(comment);
      },
      onprocessinginstruction(_, data) {
        hidden.push(data);
      },
      onclosetag(name) {
        if (name === 'tr') rows -= 1;
        if (name === 'td' || name === 'th') joined.push('\t');
        else if (!inlineElements.has(name)) joined.push(rows > 0 ? ' ' : '\n');
      },
    },
    { decodeEntities: true },
  );
  parser.write(page);
  parser.end();
  const words = [
    { where: '', text: joined.join(''), tabular: true },
    { where: '网页源码', text: pieces.join('\n'), tabular: false },
    { where: '网页源码的属性和注释', text: hidden.join('\n'), tabular: false },
  ];
  const frames = inner.map((frame) => openHtml(frame, open));
  const told = unseen === 0 ? [] : [{ where: '', what: `${unseen} 处隐藏的表格行列` }];
  return merged([{ ...nothing, words, unseen: told }, ...frames, ...embedded(page, open)]);
}

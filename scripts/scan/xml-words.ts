import { SaxesParser } from 'saxes';
import { FileDamage, byOthers } from '../files/damage.ts';
import type { Words } from './opened.ts';

/** An element as it opens: its name without prefix, its attributes by name without prefix. */
export interface XmlTag {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What somebody wants to know of an XML part beside its words. */
export interface XmlVisitor {
  open?(tag: XmlTag): void;
  text?(text: string): void;
  /** Whether a text only points to words that stand elsewhere, and says nothing itself. */
  isPointer?(text: string): boolean;
  /** A comment of the XML itself. */
  comment?(text: string): void;
  close?(name: string): void;
}

// After these elements a line ends; after the others a number may go on (runs, spans, tabs).
const lineEnds = new Set(
  'p si row tr table-row comment threadedComment text-box pt h title sheet definedName item s n annotation author creator lastModifiedBy'.split(
    ' ',
  ),
);
const cellEnds = new Set(['tc', 'c', 'table-cell', 'covered-table-cell', 'br', 'tab', 'cr']);

/** Attributes of layout: their numbers are nobody's. */
const layout =
  /^(?:xmlns|w|h|x|y|d|cx|cy|id|uid|guid|path|points|viewBox|transform|style|rsid\w*|paraId|textId|anchorId|editId|durableId)$/;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  return new TextDecoder(named, { fatal: true }).decode(bytes);
}

/** Attributes by their names without prefixes, which most elements have none of. */
function withoutPrefixes(
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  let prefixed = false;
  for (const key in attributes) prefixed ||= key.includes(':');
  if (!prefixed) return attributes;
  // Without a prototype: an attribute may have any name.
  const own = Object.create(null) as Record<string, string>;
  for (const key in attributes) own[local(key)] = attributes[key] ?? '';
  return own;
}

/**
 * Reads one XML part strictly, and hands its elements to a visitor.
 *
 * @throws FileDamage where it is not well-formed, is not in its encoding, or declares entities
 */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new FileDamage(error.message, { cause: error });
  });
  parser.on('doctype', (text) => {
    if (text.includes('<!ENTITY')) throw new FileDamage('entities are declared');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (visitor.open === undefined) return;
    visitor.open({
      name: local(name),
      prefix: name.slice(0, Math.max(0, name.indexOf(':'))),
      attributes: withoutPrefixes(attributes),
    });
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('comment', (text) => visitor.comment?.(text));
  parser.on('closetag', ({ name }) => visitor.close?.(local(name)));
  parser.write(byOthers(() => decode(bytes)).replace(/^\uFEFF/u, '')).close();
}

/** Characters that an element stands for: several spaces, a letter of a symbol font. */
function spelledBy({ name, prefix, attributes }: XmlTag): string {
  if (name === 's' && prefix === 'text') return ' ';
  return name === 'sym' ? String.fromCharCode(parseInt(attributes['char'] ?? '20', 16) & 0xff) : '';
}

/**
 * All words of one XML part: joined as they are read, each piece by itself, and the attributes.
 *
 * @throws FileDamage where it is not well-formed
 */
export function xmlWords(where: string, bytes: Uint8Array, visitor: XmlVisitor = {}): Words[] {
  const joined: string[] = [];
  const pieces: string[] = [];
  const attributes: string[] = [];
  // Data that somebody laid in a document has attributes of its own: an id may be a person's.
  const isData = where.startsWith('customXml/');
  let inRow = 0;
  let inSpaces = false;
  readXml(bytes, {
    open(tag) {
      if (tag.name === 'tr' || tag.name === 'table-row') inRow += 1;
      for (const key in tag.attributes) {
        const value = tag.attributes[key] ?? '';
        if (value.length >= 8 && (isData || !layout.test(key))) attributes.push(value);
      }
      const spelled = spelledBy(tag);
      if (spelled !== '') joined.push(spelled);
      inSpaces = spelled === ' ';
      visitor.open?.(tag);
    },
    text(text) {
      visitor.text?.(text);
      if (visitor.isPointer?.(text) === true) return;
      joined.push(text);
      // Marks of headers and footers (&C, &"Arial") are glued to what follows them.
      if (text.trim() !== '') pieces.push(text.replace(/&(?:[A-Z]|"[^"]*")/gu, ' '));
    },
    comment(text) {
      pieces.push(text);
    },
    close(name) {
      if (name === 'tr' || name === 'table-row') inRow -= 1;
      if (inSpaces && name === 's') inSpaces = false;
      else if (cellEnds.has(name)) joined.push('\t');
      // What stands side by side in a table is read side by side.
      else if (lineEnds.has(name)) joined.push(inRow > 0 && name === 'p' ? ' ' : '\n');
      visitor.close?.(name);
    },
  });
  const whole = joined.join('');
  const apart = pieces.join('\n');
  const words = [
    { where, text: whole, tabular: true },
    // A list of short texts reads the same either way.
    { where, text: apart === whole.trimEnd() ? '' : apart, tabular: false },
    { where, text: attributes.join('\n'), tabular: false },
  ];
  return words.filter(({ text }) => text.trim() !== '');
}

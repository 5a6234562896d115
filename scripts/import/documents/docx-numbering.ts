import { load } from 'cheerio';
import { WordDamage } from './word-damage.ts';

// ISO/IEC 29500-1, 17.9: what a definition of numbers may hold; other prefixes are extensions of it.
const definition = new Set('nsid multiLevelType tmpl name styleLink numStyleLink lvl'.split(' '));
const level = new Set(
  'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(
    ' ',
  ),
);
const place =
  /<w:(?:ilvl|numId)\s[^<>]*?(?:\/>|>\s*<\/w:(?:ilvl|numId)>)|<w:(?:ins|del|numberingChange)\s[^<>]*?(?:\/>|>\s*<\/w:(?:ins|del|numberingChange)>)/gu;

/** The first child that a part of a definition must not have; null where all are known. */
function stranger(names: readonly string[], known: ReadonlySet<string>): string | null {
  const isStrange = (name: string): boolean => {
    const [prefix, local = ''] = name.split(':');
    return prefix === 'w' ? !known.has(local) : !name.includes(':');
  };
  return names.find(isStrange) ?? null;
}

/**
 * Holds automatic numbers against what Word defines: an element out of its place is one that a reader
 * leaves out without a word, and the number printed is another then.
 *
 * @throws WordDamage that names the element
 */
export function checkNumbering(parts: Readonly<Record<string, Uint8Array>>): void {
  const body = Buffer.from(parts['word/document.xml'] ?? []).toString();
  for (const [, inner = ''] of body.matchAll(/<w:numPr>(.*?)<\/w:numPr>/gsu)) {
    const left = inner.replaceAll(place, '').trim();
    if (left !== '')
      throw new WordDamage(`损坏的 Word 文件（自动编号的标记里有“${left.slice(0, 20)}”）`);
  }
  const numbering = parts['word/numbering.xml'];
  if (numbering === undefined) return;
  const $ = load(Buffer.from(numbering).toString(), { xml: true });
  const childrenOf = (selector: string): string[] =>
    $(selector)
      .children()
      .toArray()
      .map((child) => child.name);
  const strange =
    stranger(childrenOf('w\\:abstractNum'), definition) ?? stranger(childrenOf('w\\:lvl'), level);
  if (strange !== null)
    throw new WordDamage(`损坏的 Word 文件（numbering.xml 的 ${strange} 不在它的位置）`);
}

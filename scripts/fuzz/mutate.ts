import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Random = () => number;

/** One change of a good file, with its name. */
export interface Mutation {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const below = (random: Random, limit: number): number =>
  Math.floor(random() * Math.max(1, limit));
export const pick = <T>(random: Random, all: readonly T[]): T => {
  const one = all[below(random, all.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

/** Changes of bytes: what bad disks and broken copies do. */
export const ofBytes: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> =
  {
    翻转一位: (bytes, random) => {
      const copy = bytes.slice();
      const at = below(random, copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
      return copy;
    },
    截断: (bytes, random) => bytes.slice(0, below(random, bytes.length)),
    挖去一段: (bytes, random) => {
      const at = below(random, bytes.length);
      const length = 1 + below(random, 40);
      return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + length)]);
    },
    重复一段: (bytes, random) => {
      const at = below(random, bytes.length);
      const part = bytes.slice(at, at + 1 + below(random, 60));
      return Uint8Array.from([...bytes.slice(0, at), ...part, ...bytes.slice(at)]);
    },
    清零一段: (bytes, random) => {
      const copy = bytes.slice();
      const at = below(random, copy.length);
      copy.fill(0, at, at + 1 + below(random, 30));
      return copy;
    },
  };

const strange = [
  '①',
  '²',
  '公顷',
  '万',
  ' ',
  '"',
  '\t',
  ',',
  '\u200b',
  '\n',
  '约',
  '-',
  '亩',
  '，',
  '\uFFFD',
  '<',
  '合计',
  '．',
];

/** Changes of the words of a text or of a part of an office file. */
const ofText: Readonly<Record<string, (text: string, random: Random) => string>> = {
  插入字符: (text, random) => {
    const at = below(random, text.length);
    return `${text.slice(0, at)}${pick(random, strange)}${text.slice(at)}`;
  },
  删去一行: (text, random) => {
    const lines = text.split(/(?<=\n|<\/row>|<\/table:table-row>)/u);
    lines.splice(below(random, lines.length), 1);
    return lines.join('');
  },
  重复一行: (text, random) => {
    const lines = text.split(/(?<=\n|<\/row>|<\/table:table-row>)/u);
    const at = below(random, lines.length);
    lines.splice(at, 0, lines[at] ?? '');
    return lines.join('');
  },
  对调两行: (text, random) => {
    const lines = text.split(/(?<=\n|<\/row>|<\/table:table-row>)/u);
    const [a, b] = [below(random, lines.length), below(random, lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('');
  },
  删去一格: (text, random) => {
    const cells = text.split(/(?=[,\t]|<c |<table:table-cell)/u);
    cells.splice(below(random, cells.length), 1);
    return cells.join('');
  },
  删去一字: (text, random) => {
    const at = below(random, text.length);
    return `${text.slice(0, at)}${text.slice(at + 1)}`;
  },
};

function packed(
  bytes: Uint8Array,
  random: Random,
  change: (text: string, random: Random) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) =>
    /(?:sheet\d+|sharedStrings|content)\.xml$/u.test(name),
  );
  const name = pick(random, names);
  return zipSync({
    ...parts,
    [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()), random)),
  });
}

/**
 * One random change of a good file: of its bytes, or of the words in it, which are packed again so that
 * no checksum tells.
 *
 * @param kind ending of the file's name
 */
export function mutate(kind: string, bytes: Uint8Array, random: Random): Mutation {
  const words = kind !== 'xls' && random() < 0.7;
  const name = pick(random, Object.keys(words ? ofText : ofBytes));
  if (!words) return { name, bytes: ofBytes[name]?.(bytes, random) ?? bytes };
  const change = ofText[name] ?? ((text: string) => text);
  const isPacked = kind === 'xlsx' || kind === 'ods';
  return {
    name,
    bytes: isPacked ? packed(bytes, random, change) : strToU8(change(strFromU8(bytes), random)),
  };
}

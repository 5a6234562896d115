import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from 'yaml';
import { styleRules } from '../../src/rules/style/house-style.ts';

/** Words of ours with the place where they are written. */
export interface OwnWords {
  readonly place: string;
  readonly words: string;
}

/** Keywords of a page, which machines read. */
const keywords = /^[\p{L}\d]+(?:,[\p{L}\d]+)+$/u;

/** References after GB/T 7714, and parts of patterns that are put together from strings. */
const pattern = /\[DB\/OL\]|\(\?[:!<=]|\[\.\.\.|\\d|\{\d/u;

const han = /\p{Script=Han}/u;

/** The strings of a program, comments and patterns left out. */
function stringsOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node)) {
      // What is put in stands for a figure: `共 ${n} 个`.
      found.push(
        [node.head, ...node.templateSpans.map(({ literal }) => literal)]
          .map(({ text }) => text)
          .join('0'),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest));
  return found;
}

/** A stretch between tags is words, or code with words in its strings. */
function wordsIn(stretch: string): string[] {
  // What is left of a tag: its attributes are read by themselves.
  if (stretch.includes('="')) return [];
  if (!/['`]|=>|===|\?\?|&&|\|\|/u.test(stretch)) return [stretch];
  return (stretch.match(/'[^']*'|`[^`]*`/gu) ?? []).map((one) => one.slice(1, -1));
}

/** The words of an Astro file: strings of its code, then the text between its tags. */
function wordsOfAstro(source: string): string[] {
  const [, front = '', template = source] = /^---\n([^]*?)\n---\n([^]*)$/u.exec(source) ?? [];
  const shown = template
    .replaceAll(/<(style|script)[^]*?<\/\1>/gu, '')
    .replaceAll(/\{?\/\*[^]*?\*\/\}?/gu, '');
  const text = shown.replaceAll(/<[^>]*>|[{}]/gu, '\n').split('\n');
  return [
    ...stringsOf(front),
    ...text.flatMap(wordsIn),
    ...(shown.match(/(?<==")[^"]*(?=")/gu) ?? []),
  ];
}

/** The values of a data file that a person wrote in their own words. */
function ownValues(value: unknown, keys: ReadonlySet<string>, key = ''): string[] {
  if (typeof value === 'string') return keys.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => ownValues(one, keys, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => ownValues(one, keys, name));
}

/** Fields of the data that hold our words, and not those of an original. */
const ownFields = new Set([
  'about',
  'note',
  'says',
  'when',
  'statement',
  'subject',
  'reason',
  'short',
]);

/** Every word that we wrote and a page may show, file by file. */
export function ownWords(): OwnWords[] {
  const read = (files: string, words: (source: string) => string[]) =>
    globSync(files).flatMap((file) =>
      words(readFileSync(file, 'utf8'))
        .filter((one) => han.test(one) && !keywords.test(one) && !pattern.test(one))
        .map((one) => ({ place: file, words: one })),
    );
  return [
    ...read('src/{pages,view}/**/*.astro', wordsOfAstro),
    ...read('src/{checks,view,outputs,rules/words}/**/*.ts', stringsOf),
    ...read('src/rules/policy/status.ts', stringsOf),
    ...read('content/**/*.mdx', (source) => source.split('\n')),
    ...read('data/**/*.yaml', (source) => ownValues(parse(source), ownFields)),
  ];
}

/** Where words stand. */
interface Around {
  /** True on pages for data users and in a folded 技术信息. */
  readonly technical?: boolean;
}

/**
 * What the house style finds in words of our own, each with what to write in its place.
 *
 * @returns one sentence in Chinese for each finding
 */
export function styleFaults(words: string, around: Around = {}): string[] {
  const { technical = false } = around;
  return styleRules.flatMap((rule) => {
    if (technical && rule.technical === true) return [];
    return [...words.matchAll(rule.avoid)].map(({ 0: found, index }) => {
      const place = words.slice(Math.max(0, index - 12), index + found.length + 12).trim();
      return `“${found}”（……${place}……）不合${rule.group}的写法，请写：${rule.instead}`;
    });
  });
}

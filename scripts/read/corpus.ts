import type { Clause } from '../../src/facts/kinds/policy.ts';
import { readMetadata } from '../../src/rules/policy/metadata.ts';
import { parseText, type ParsedText } from '../../src/rules/policy/parse.ts';

/** A count of what is right among what was looked at, and the places that are not. */
export interface Figure {
  name: string;
  right: number;
  of: number;
  wrong: string[];
}

const names = [
  '字符',
  '编、章、节',
  '条',
  '条标题',
  '款、项',
  '标题',
  '施行日期',
  '失效或有效期',
] as const;
type Name = (typeof names)[number];

const level = '[一二三四五六七八九十百千零〇0-9]+';
const division = new RegExp(`^第${level}(?:编|分编|章|节)(?=\\s|[^。，；]{1,20}$)`, 'u');
const article = new RegExp(`^第${level}条(?:之[一二三四五六七八九十]+)?(?=\\s)`, 'u');

/** Characters of the original that no clause and no departure has, or that two have. */
export function lostCharacters(original: string, { clauses, departures }: ParsedText): number {
  const count = new Uint8Array(original.length);
  const ranges = [...clauses.flatMap((clause) => clause.ranges), ...departures.map((d) => d.range)];
  for (const [start, end] of ranges) {
    for (let at = start; at < end; at += 1) count[at] = (count[at] ?? 0) + 1;
  }
  let lost = 0;
  for (let at = 0; at < original.length; at += 1) {
    const times = count[at] ?? 0;
    if (times > 1 || (times === 0 && original.charAt(at).trim() !== '')) lost += 1;
  }
  return lost;
}

/** The number of the article that a clause is or stands in; null outside articles. */
function articleNumber(clause: Clause, byAnchor: ReadonlyMap<string, Clause>): string | null {
  for (let open: Clause | undefined = clause; open !== undefined;) {
    if (/^第.+条/u.test(open.number ?? '')) return open.number;
    open = open.parent === null ? undefined : byAnchor.get(open.parent);
  }
  return null;
}

interface Reading {
  file: string;
  original: string;
  parsed: ParsedText;
}

class Counter {
  readonly figures = new Map<Name, Figure>(
    names.map((name) => [name, { name, right: 0, of: 0, wrong: [] }]),
  );

  add(name: Name, isRight: boolean, where: string): void {
    const figure = this.figures.get(name);
    if (figure === undefined) return;
    figure.of += 1;
    if (isRight) figure.right += 1;
    else figure.wrong.push(where);
  }
}

/** Holds each line that a plain look takes for a 条, 章 or 款 against the clause that it went to. */
function judgeLines({ file, original, parsed }: Reading, counter: Counter): void {
  const byAnchor = new Map(parsed.clauses.map((clause) => [clause.anchor, clause]));
  const spans = parsed.clauses
    .flatMap((clause) => clause.ranges.map(([start]) => ({ start, clause })))
    .toSorted((a, b) => a.start - b.start);
  let at = 0;
  let span = 0;
  let open: string | null = null;
  for (const raw of original.split('\n')) {
    const text = raw.trim();
    const start = at + raw.indexOf(text);
    at += raw.length + 1;
    if (text === '') continue;
    while ((spans[span + 1]?.start ?? Infinity) <= start) span += 1;
    const clause = spans[span]?.clause;
    const where = `${file}：${text.slice(0, 30)}`;
    const divided = division.exec(text)?.[0];
    const opened = article.exec(text)?.[0];
    if (clause?.kind === 'head') continue;
    if (divided !== undefined) {
      counter.add('编、章、节', clause?.number === divided, where);
      open = null;
    } else if (opened !== undefined) {
      counter.add('条', clause?.number === opened, where);
      open = opened;
    } else if (clause?.parent === null && clause.kind === 'numbered' && clause.heading !== null) {
      open = null;
    } else if (open !== null && clause?.kind !== 'end' && clause?.kind !== 'attachment') {
      const own = clause === undefined ? null : articleNumber(clause, byAnchor);
      counter.add('款、项', own === open, where);
    }
  }
}

/** Whether the words of a heading stand alone on the line of the number, or in brackets behind it. */
function isPrinted(clause: Clause, original: string): boolean {
  if (clause.heading === null || /^[（(【〔［[]/u.test(clause.heading)) return true;
  const lineEnd = original.indexOf('\n', clause.ranges[0]?.[0]);
  const line = original.slice(clause.ranges[0]?.[0], lineEnd < 0 ? undefined : lineEnd);
  return line.replace(clause.number ?? '', '').trim() === clause.heading;
}

const effectDay =
  /本(?:法|条例|规定|办法|解释|规则|细则|决定|意见|安排)[^。《》]{0,30}?自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:施行|实施|执行|生效)/gu;

function judgeHead({ file, original, parsed }: Reading, counter: Counter): void {
  const { clauses, webHead } = parsed;
  const metadata = readMetadata(clauses, { fallbackTitle: file, webHead });
  const first =
    original
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? '';
  counter.add(
    '标题',
    metadata.title === first.replaceAll(/\s/gu, ''),
    `${file}：${metadata.title}`,
  );
  const printed = [...original.matchAll(effectDay)].at(-1);
  if (printed !== undefined) {
    const [, year = '', month = '', day = ''] = printed;
    const wanted = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const found = metadata.effectiveFrom;
    counter.add('施行日期', found === wanted, `${file}：${found ?? '无'}，应为 ${wanted}`);
  }
  const limited =
    /本[^。《》，；民身]{1,8}有效期|本[^。《》]{1,40}起施行[^。《》]{0,10}有效期/u.test(original);
  const isLimited = metadata.validUntil !== null || metadata.validity !== undefined;
  counter.add('失效或有效期', limited === isLimited, `${file}：${metadata.validUntil ?? '无'}`);
}

/** Reads texts (name and words) and counts how much of them is read right. */
export function judgeCorpus(texts: Iterable<{ file: string; original: string }>): Figure[] {
  const counter = new Counter();
  for (const { file, original } of texts) {
    const parsed = parseText(original);
    const reading = { file, original, parsed };
    const lost = lostCharacters(original, parsed);
    counter.add('字符', lost === 0, `${file}：${lost} 个字符`);
    judgeLines(reading, counter);
    for (const clause of parsed.clauses) {
      if (!/^第.+条/u.test(clause.number ?? '')) continue;
      counter.add(
        '条标题',
        isPrinted(clause, original),
        `${file} ${clause.path}：${clause.heading ?? ''}`,
      );
    }
    judgeHead(reading, counter);
  }
  return [...counter.figures.values()];
}

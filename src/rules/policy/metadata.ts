import { namesInNote } from './attachment-title.ts';
import { citedDocuments } from './citations.ts';
import { readDay, readPrintedDate } from './dates.ts';
import type { Clause, PolicyMetadata } from '../../facts/kinds/policy.ts';
import { isSignature } from './sections.ts';

/** The head and the end of a text, line by line, by what each line is. */
interface Front {
  titles: string[];
  numbers: string[];
  letterheads: string[];
  signatures: string[];
  addressees: string[];
  days: string[];
  printed: string[];
  draft: boolean;
}

// White space inside a Chinese title is where a page broke its line.
const closeUp = (text: string): string =>
  text.replaceAll(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/gu, '');

type LineKind = Exclude<keyof Front, 'draft' | 'titles'>;

const lineKinds: readonly (readonly [RegExp, LineKind])[] = [
  [/^[^，。\s]{2,12}〔\d{4}〕\d+号$/u, 'numbers'],
  [/^[^，。]{2,30}文件$/u, 'letterheads'],
  [/印发$/u, 'printed'],
  [/^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u, 'days'],
  [/^[^。]{2,80}[：:]$/u, 'addressees'],
];

function readFront(lines: readonly string[], isHead: boolean): Front {
  const front: Front = {
    titles: [],
    numbers: [],
    letterheads: [],
    signatures: [],
    addressees: [],
    days: [],
    printed: [],
    draft: false,
  };
  let open = false;
  for (const line of lines) {
    const kind = lineKinds.find(([pattern]) => pattern.test(line))?.[1];
    const wasOpen = open;
    open = false;
    if (/^[（(]征求意见稿[）)]$/u.test(line)) front.draft = true;
    else if (kind !== undefined) front[kind].push(line);
    else if (isSignature(line)) front.signatures.push(line);
    else if (isHead && !/[。！]$/u.test(line)) {
      if (wasOpen) front.titles.push(`${front.titles.pop() ?? ''}${line}`);
      else front.titles.push(line);
      open = true;
    }
  }
  front.titles = front.titles.map(closeUp);
  return front;
}

const linesOf = (clauses: readonly Clause[], kind: Clause['kind']): string[] =>
  clauses.filter((clause) => clause.kind === kind).flatMap((clause) => clause.text.split('\n'));

function findIssuer(head: Front, end: Front): string | null {
  const signed = head.signatures.at(-1) ?? (end.days.length > 0 ? end.signatures[0] : undefined);
  return head.letterheads[0]?.replace(/文件$/u, '') ?? signed ?? null;
}

type Period = Pick<PolicyMetadata, 'pilotStart' | 'pilotEnd'>;

const printedMoment = '\\d{4}\\s*年(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*日)?';
const fullPeriod = new RegExp(
  `试点(?:时间|期限|期)[^。；;]{0,12}?(${printedMoment})\\s*(?:-|－|–|—|~|至|到)+\\s*(${printedMoment})`,
  'u',
);
const endOnly = new RegExp(`试点期限[^；;]{0,24}?至\\s*(${printedMoment})`, 'u');
const titlePeriod = /试点.*[（(](\d{4})\s*(?:-|－|–|—|~|至)+\s*(\d{4})\s*年[）)]/u;

/** The pilot period. A start that is told only in relation to the day of issue is no date: null. */
function findPeriod(text: string, titles: readonly string[]): Period {
  const found =
    fullPeriod.exec(text) ??
    titles.map((title) => titlePeriod.exec(title)).find((hit) => hit !== null);
  if (found != null) {
    return {
      pilotStart: readPrintedDate(found[1] ?? ''),
      pilotEnd: readPrintedDate(found[2] ?? ''),
    };
  }
  const end = endOnly.exec(text)?.[1];
  return { pilotStart: null, pilotEnd: end === undefined ? null : readPrintedDate(end) };
}

const validity = /有效期(?:限)?(?:为.{0,12})?至\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/u;
const effect = /自\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*起(?:施行|实施|执行|生效)/u;

const dayIn = (pattern: RegExp, text: string): string | null => {
  const printed = pattern.exec(text)?.[1];
  return printed === undefined ? null : readDay(printed);
};

const firstDay = (lines: readonly string[]): string | null =>
  lines.map(readDay).find((day) => day !== null) ?? null;

const noteOpening = /^(?:-\s*)?附\s*件\s*[：:]/u;

/**
 * What a text prints of itself, null where it prints nothing. A date under the covering note or the
 * signature is that of writing (成文日期, GB/T 9704); the line `…印发` gives that of printing.
 */
export function readMetadata(clauses: readonly Clause[], fallbackTitle: string): PolicyMetadata {
  const head = readFront(linesOf(clauses, 'head'), true);
  const end = readFront(linesOf(clauses, 'end'), false);
  const words = clauses.map(
    ({ heading, headingEnd, text }) => `${heading ?? ''}${headingEnd}${text}`,
  );
  const all = words.join('\n');
  const note = clauses.find((clause) => clause.parent === null && noteOpening.test(clause.text));
  return {
    title: head.titles[0] ?? fallbackTitle,
    issuer: findIssuer(head, end),
    docNumber: head.numbers[0] ?? null,
    formedOn: firstDay([...head.days, ...end.days]),
    issuedOn: firstDay([...head.printed, ...end.printed]),
    publishedOn: null,
    effectiveFrom: dayIn(effect, all),
    validUntil: dayIn(validity, all),
    ...findPeriod(all, head.titles),
    addressee: head.addressees[0]?.replace(/[：:]$/u, '') ?? null,
    cites: citedDocuments(all, head.titles),
    attachments: namesInNote(note?.text.split('\n') ?? []).map((name) => ({ name })),
    draft: head.draft || head.titles.some((title) => title.includes('征求意见稿')),
  };
}

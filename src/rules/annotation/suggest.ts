import {
  conditionsIn,
  landIn,
  laysDownRule,
  matterOf,
  measureIn,
  rolesIn,
  subjectOfFigure,
} from './propose.ts';
import { findTimes, type PrintedTime } from '../deadline/time.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { readNumeral } from '../policy/numerals.ts';
import { findNotes } from '../task/notes.ts';
import { proposedRoles } from '../task/roles.ts';
import type { TaskPart } from '../../facts/kinds/task.ts';
import type { Topic } from '../../facts/kinds/topic.ts';
import { holdsWord } from '../words/whole-words.ts';
import { occursIn, type Quoted } from '../../facts/quotation.ts';
import { noStrength, strengths } from '../../facts/kinds/strength.ts';
import { textFileNames } from '../../facts/portal-files.ts';

/** The files of annotations that suggestions are made for. */
export const annotationFiles = [
  textFileNames.tasks,
  textFileNames.deadlines,
  textFileNames.parameters,
  textFileNames.rights,
] as const;
export type AnnotationFile = (typeof annotationFiles)[number];

/**
 * A record that a person may accept. `record` has the fields of the file as far as the words give
 * them; null stands where they do not.
 */
export interface Suggestion {
  readonly file: AnnotationFile;
  readonly path: string;
  readonly line: number;
  /** The words that gave rise to it. */
  readonly words: string;
  readonly record: Quoted & Readonly<Record<string, unknown>>;
}

type Text = Pick<Policy, 'clauses'>;

const annotated: ReadonlySet<Clause['kind']> = new Set([
  'preamble',
  'numbered',
  'stage',
  'dash',
  'unnumbered',
]);

function body({ clauses }: Text): Clause[] {
  return clauses.filter(({ kind }) => annotated.has(kind));
}

/** A clause's sentences, heading first, each verbatim and whole, with its closing mark. */
function sentencesOf({ heading, headingEnd, text }: Clause): string[] {
  return [...(heading === null ? [] : [heading + headingEnd]), ...text.split(/(?<=[。！？])/u)]
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 1);
}

interface Found {
  readonly file: AnnotationFile;
  readonly words: string;
  readonly quote: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function suggestion(clause: Clause, { file, words, quote, fields }: Found): Suggestion {
  const { anchor, path, line } = clause;
  return { file, path, line, words, record: { anchor, ...fields, quote } };
}

function kindOf(time: PrintedTime, sentence: string): string {
  if (time.recurrence !== null) return 'rhythm';
  if (/有效期/u.test(sentence)) return 'validity';
  if (/试点(?:期限|时间)/u.test(sentence)) return 'pilot';
  if (time.start !== null && time.end !== null) return 'phase';
  return /力争|达到|达\d|提高\d/u.test(sentence) ? 'target' : 'task';
}

/** Every wording of time outside the notes of bodies, which are read by program. */
export function suggestDeadlines(policy: Text): Suggestion[] {
  return body(policy).flatMap((clause) => {
    const notes = findNotes(clause.text).map(({ quote }) => quote);
    return sentencesOf(clause).flatMap((quote) =>
      findTimes(quote)
        .filter(({ words }) => !notes.some((note) => note.includes(words)))
        .map(({ words, time }) =>
          suggestion(clause, {
            file: textFileNames.deadlines,
            words,
            quote,
            fields: { kind: kindOf(time, quote), what: matterOf(quote, words), time: words },
          }),
        ),
    );
  });
}

const atLeast = ['不低于', '不少于', '不小于', '不得低于', '不得少于', '至少', '最低'];
const atMost = [
  '不超过',
  '不高于',
  '不大于',
  '不多于',
  '不得超过',
  '不得高于',
  '不得多于',
  '最高',
  '最多',
];
const before = [...atLeast, ...atMost].sort((a, b) => b.length - a.length).join('|');
const units =
  '%|个工作日|工作日|个月|万亩|公顷|万平方米|平方米|平方公里|亿元|万元|[亩元年天日米倍个]';
const figure = new RegExp(
  `(?:(${before})[^\\d，,。]{0,10}?)?(?<![\\d〔.+第月])(?:(\\d+(?:\\.\\d+)?)\\s*(?:${units})?\\s*[-—–－～~至]{1,2}\\s*)?(\\d+(?:\\.\\d+)?)\\s*(${units})(?:之)?(以上|以下|以内|内)?`,
  'gu',
);
const part = '[一二三四五六七八九十百]+';
const fraction = new RegExp(
  `(?:(${before})([^\\d，,。；;]{0,12}?))?(${part})分之(${part})(?:之)?(以上|以下|以内)?`,
  'gu',
);

function comparatorOf(word: string | undefined, after: string | undefined): string {
  if (after === '内' || after === '以内') return 'within';
  if (after === '以上' || (word !== undefined && atLeast.includes(word))) return 'atLeast';
  return after === '以下' || word !== undefined ? 'atMost' : 'equal';
}

function strengthOf(sentence: string, until: number): string {
  const words = sentence.slice(0, until);
  return strengths.find((strength) => words.includes(strength)) ?? noStrength;
}

/** Shares in words: 百分之三十 is 30 %, of 三分之二 a person writes the value. */
function shares(clause: Clause, quote: string, measure: string | null): Suggestion[] {
  return [...quote.matchAll(fraction)].map((match) => {
    const [words, word, base = '', whole = '', count = '', after] = match;
    const percent = whole === '百';
    // 不低于评估价的百分之八十: what it is a share of stands between.
    const subject = `${subjectOfFigure(quote, words)}${base === '' ? '' : `……${base}`}`;
    const fields = {
      ...{
        measure,
        subject,
        conditions: conditionsIn(quote),
        comparator: comparatorOf(word, after),
      },
      ...{ value: percent ? readNumeral(count) : null, valueMax: null },
      ...{ unit: percent ? '%' : null, strength: strengthOf(quote, match.index + words.length) },
    };
    return suggestion(clause, { file: textFileNames.parameters, words, quote, fields });
  });
}

/** Every figure with a unit that is no date or term of validity, and every share in words. */
export function suggestParameters(policy: Text, topics: readonly Topic[]): Suggestion[] {
  return body(policy).flatMap((clause) =>
    sentencesOf(clause)
      .filter((quote) => !/有效期/u.test(quote))
      .flatMap((quote) => [
        ...[...quote.matchAll(figure)]
          .filter(([, , , value = '', unit]) => !(unit === '年' && value.length === 4))
          .map((match) => {
            const [words, word, from, value, unit, after] = match;
            const fields = {
              measure: measureIn(quote, topics),
              subject: subjectOfFigure(quote, words),
              conditions: conditionsIn(quote),
              comparator: from === undefined ? comparatorOf(word, after) : 'between',
              value: Number(from ?? value),
              valueMax: from === undefined ? null : Number(value),
              unit,
              strength: strengthOf(quote, match.index + words.length),
            };
            return suggestion(clause, { file: textFileNames.parameters, words, quote, fields });
          }),
        ...shares(clause, quote, measureIn(quote, topics)),
      ]),
  );
}

const parts: readonly (readonly [RegExp, TaskPart])[] = [
  [/实施步骤|工作步骤|阶段/u, 'step'],
  [/保障|工作要求|组织实施/u, 'safeguard'],
  [/任务|路径|实施内容|基础工作|主要工作|重点工作|程序/u, 'work'],
];

function partOf(clause: Clause, chapters: ReadonlyMap<string, Clause>): TaskPart | null {
  let top = clause;
  while (top.parent !== null) top = chapters.get(top.parent) ?? { ...top, parent: null };
  return parts.find(([words]) => words.test(top.heading ?? ''))?.[1] ?? null;
}

/**
 * Clauses without children in the chapters of work, steps and safeguards that print no note of bodies
 * and lay down no rule; with the bodies that their running words name, for a person to judge.
 */
export function suggestTasks(policy: Text): Suggestion[] {
  const chapters = new Map(policy.clauses.map((clause) => [clause.anchor, clause]));
  const parents = new Set(policy.clauses.map(({ parent }) => parent));
  return body(policy).flatMap((clause) => {
    const part = partOf(clause, chapters);
    const quote = sentencesOf({ ...clause, heading: null })[0];
    if (part === null || quote === undefined || parents.has(clause.anchor)) return [];
    if (findNotes(clause.text).length > 0 || laysDownRule(quote)) return [];
    const title = /^[^，,；;。]+/u.exec(quote)?.[0] ?? quote;
    const titled = clause.heading === null ? { part, title } : { part };
    const fields = { ...titled, ...proposedRoles(quote) };
    return [
      suggestion(clause, {
        file: textFileNames.tasks,
        words: clause.heading ?? quote,
        quote,
        fields,
      }),
    ];
  });
}

/** Sentences in which words of a topic occur; one suggestion a sentence, with all its topics. */
export function suggestRights(policy: Text, topics: readonly Topic[]): Suggestion[] {
  return body(policy).flatMap((clause) =>
    sentencesOf({ ...clause, heading: null }).flatMap((quote) => {
      const own = topics.flatMap(({ slug, words, except }) => {
        const searched = except.reduce((text, word) => text.replaceAll(word, ''), quote);
        const word = words.find((one) => holdsWord(searched, one));
        return word === undefined ? [] : [{ slug, word }];
      });
      if (own.length === 0) return [];
      const fields = {
        topics: own.map(({ slug }) => slug),
        roles: rolesIn(quote),
        land: landIn(quote),
        strength: strengthOf(quote, quote.length),
        statement: quote,
        conditions: conditionsIn(quote),
      };
      const words = own.map(({ word }) => word).join('、');
      return [suggestion(clause, { file: textFileNames.rights, words, quote, fields })];
    }),
  );
}

/** What a record of an annotation file says, as far as suggestions are told from it. */
export interface Recorded extends Quoted {
  readonly time?: string;
  readonly value?: unknown;
}

/** Whether a record of the same clause says what is suggested. */
function covers(own: Recorded, { file, words, record }: Suggestion): boolean {
  switch (file) {
    case textFileNames.tasks:
      return true;
    case textFileNames.deadlines:
      return own.time !== undefined && occursIn(own.time, words);
    case textFileNames.parameters:
      return own.value === record['value'];
    case textFileNames.rights:
      return occursIn(own.quote, record.quote) || occursIn(record.quote, own.quote);
  }
}

/** Suggestions that no record of the same clause covers yet. */
export function notYetRecorded(
  suggestions: readonly Suggestion[],
  records: ReadonlyMap<AnnotationFile, readonly Recorded[]>,
): Suggestion[] {
  return suggestions.filter(
    (suggestion) =>
      !(records.get(suggestion.file) ?? []).some(
        (own) => own.anchor === suggestion.record.anchor && covers(own, suggestion),
      ),
  );
}

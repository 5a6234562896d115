import { eventKindNames } from '../../facts/kinds/event.ts';
import type { Law } from '../../facts/kinds/law.ts';
import { readingOf, type Reading, type ReadFor } from '../../facts/kinds/reading.ts';
import type { Portal } from '../../facts/portal.ts';
import { allTerms } from '../portal/glossary.ts';
import { allLawNotes } from '../portal/laws.ts';
import { allParameters } from '../portal/parameters.ts';
import { allPolicies, showsText, statusOf } from '../portal/policies.ts';
import { allReadings } from '../portal/readings.ts';
import { whoDivides } from '../portal/right-topics.ts';
import { allRights } from '../portal/rights.ts';
import { scopeOf } from '../portal/scopes.ts';
import { coverageOf, type Coverage, type Verdict } from '../topic/comparison.ts';
import { formatCoverage, verdictWords } from '../words/comparison.ts';
import { dayInWords, formatDate } from '../words/date.ts';
import { formatRule } from '../words/disclosure.ts';
import { formatUndivided } from '../words/land-use.ts';
import { formatLaw, formatRemedyName } from '../words/law.ts';
import { formatFigure } from '../words/parameter.ts';
import { formatRoleReading } from '../words/role.ts';
import { formatTargetValue } from '../words/target.ts';

/**
 * What a page may say only because a record says so. An element that says it names the record in
 * `data-claim`, and holds words which that record alone allows.
 */
export interface ClaimKind {
  /** The record that is needed and where a clerk keeps it. */
  readonly record: string;
  /** Words of ours that stand only in an element which names such a record; null: none tell it. */
  readonly phrase: RegExp | null;
  /** The words that the record allows, any of which may stand there; none where there is no record. */
  readonly allowed: (portal: Portal, key: readonly string[]) => readonly string[];
  /** True where the element holds nothing else. */
  readonly whole?: true;
}

function verdictOfReading(reading: Reading | undefined): Verdict {
  if (reading === undefined) return 'unread';
  return reading.result === 'stated' ? (reading.force ?? 'principle') : reading.result;
}

/** What the readings of all texts for one matter come to. */
function coverageOfReadings(portal: Portal, kind: ReadFor, name: string): Coverage {
  return coverageOf(
    allPolicies(portal).map((policy) => ({
      verdict: verdictOfReading(readingOf(allReadings(portal), policy.slug, kind, name)),
      status: statusOf(portal, policy).status,
    })),
  );
}

/** The words for what a text does with a matter, long or as in a table of many. */
function verdictAllowed(portal: Portal, [policy = '', kind, name = '']: readonly string[]) {
  const reading = readingOf(allReadings(portal), policy, kind as ReadFor, name);
  const verdict = verdictOfReading(reading);
  const text = allPolicies(portal).find(({ slug }) => slug === policy);
  if (text === undefined) return [];
  const words = verdictWords(verdict, statusOf(portal, text).status, kind as ReadFor);
  const ofRole = kind === 'role' ? [formatRoleReading(name, reading)] : [];
  const dividesNot = kind === 'measure' && (verdict === 'silent' || verdict === 'touched');
  const ofFirstUse = kind === 'measure' ? [formatUndivided({ dividesNot })] : [];
  return [words.sentence, words.word, ...ofRole, ...ofFirstUse];
}

/** Whether the portal still holds every one of these articles, read. */
function areOnRecord({ laws }: Portal, cited: readonly Law[]): boolean {
  return cited.every(({ id }) => laws.some((law) => law.id === id && law.checked !== null));
}

/** Every kind of claim, by its name in `data-claim`, with the record that it needs. */
export const claimKinds = {
  reading: {
    record: '阅读记录（readings.yaml）',
    phrase: new RegExp(
      String.raw`${dayInWords}通读全文|这份文件(?:没有写到?|写到)\p{Script=Han}`,
      'u',
    ),
    allowed: verdictAllowed,
  },
  coverage: {
    record: '各份文件的阅读记录（readings.yaml）',
    phrase:
      /\d+ 份(?:有相关条文|作出规定|只就一部分|拟作规定|拟就一部分|写有规定|写有一部分|写有目标|稿中|只提探索|只是提到|提到但没有|原文未载明|尚未整理)/u,
    allowed: (portal, [kind, name = '']) => [
      formatCoverage(coverageOfReadings(portal, kind as ReadFor, name), kind as ReadFor),
    ],
  },
  'first-use': {
    record: '各份文件就用地时间段的阅读记录（readings.yaml）',
    phrase: /没有写出时间段/u,
    allowed: (portal, [topic = '']) => [whoDivides(portal, topic)].flatMap((one) => one ?? []),
  },
  law: {
    record: '读过条文的法律依据（laws.yaml）',
    phrase: null,
    allowed: ({ laws }, [id]) =>
      laws.flatMap((law) => (law.id === id && law.checked !== null ? formatLaw(law) : [])),
  },
  'law-note': {
    record: '上位法提示（law-notes.yaml）或者它所据条文的核对记录（laws.yaml）',
    phrase: /上位法提示(?: \d+)? · /u,
    allowed: (portal, [policy, kind, anchor = '']) =>
      allLawNotes(portal).flatMap((note) =>
        note.policy === policy &&
        note.kind === kind &&
        note.anchors.includes(anchor) &&
        areOnRecord(portal, note.laws)
          ? note.note
          : [],
      ),
  },
  remedy: {
    record: '救济途径（remedies.yaml）或者它所据条文的核对记录（laws.yaml）',
    phrase: null,
    allowed: (portal, [id]) =>
      portal.remedies.flatMap((remedy) =>
        remedy.id === id && areOnRecord(portal, remedy.laws) ? remedy.says : [],
      ),
  },
  // A remedy by its name and its period alone, which leads to what the law says of it.
  'remedy-name': {
    record: '救济途径（remedies.yaml）或者它所据条文的核对记录（laws.yaml）',
    phrase: null,
    whole: true,
    allowed: (portal, [id]) =>
      portal.remedies.flatMap((remedy) =>
        remedy.id === id && areOnRecord(portal, remedy.laws) ? formatRemedyName(remedy) : [],
      ),
  },
  rule: {
    record: '所引条文的核对记录（laws.yaml）',
    phrase: null,
    whole: true,
    allowed: ({ laws }, [name = '', province = null]) => [formatRule({ name, province }, laws)],
  },
  office: {
    record: '办公室的登记（offices.yaml）',
    phrase: /写“[^”]*办公室设在/u,
    allowed: (portal, [policy, anchor]) =>
      portal.registeredOffices
        .filter(showsText(portal))
        .flatMap((one) => (one.policy === policy && one.anchor === anchor ? one.body : [])),
  },
  governing: {
    record: '片区与条款的对应（governing.yaml）',
    phrase: null,
    whole: true,
    allowed: ({ registeredGoverningRules: rules }, [name, anchor]) =>
      rules
        .flatMap(({ policy, clauses, laws }) => [
          ...clauses.map((one) => ({ ...one, policy })),
          ...laws.map(({ law, reason }) => ({ policy: 'law', anchor: law, reason })),
        ])
        .flatMap((one) => (one.policy === name && one.anchor === anchor ? one.reason : [])),
  },
  scope: {
    record: '适用范围（scope.yaml）',
    phrase: /适用范围（本站说明）：(?!尚未整理)/u,
    allowed: (portal, [policy = '']) => {
      const scope = scopeOf(portal, policy);
      return scope === null ? [] : [scope, ...scope.beyond].map(({ short }) => short);
    },
  },
  deadline: {
    record: '时限事项（deadlines.yaml）',
    phrase: null,
    whole: true,
    allowed: ({ registeredDeadlines }, [policy, anchor]) =>
      registeredDeadlines.deadlines.flatMap((one) =>
        one.policy === policy && one.anchor === anchor ? one.what : [],
      ),
  },
  right: {
    record: '权利事项（rights.yaml）',
    phrase: null,
    allowed: (portal, [policy, anchor]) =>
      allRights(portal).flatMap((one) =>
        one.policy === policy && one.anchor === anchor ? one.statement : [],
      ),
  },
  parameter: {
    record: '政策参数（parameters.yaml）',
    phrase: null,
    allowed: (portal, [policy, anchor]) =>
      allParameters(portal).flatMap((one) =>
        one.policy === policy && one.anchor === anchor
          ? [`${formatFigure(one)}（${one.subject}`, `${formatFigure(one)}：${one.subject}`]
          : [],
      ),
  },
  target: {
    record: '文件的目标（targets.yaml）',
    phrase: /文件目标 \d/u,
    allowed: ({ targets }, [policy, what]) =>
      [...targets.values()]
        .flat()
        .flatMap((one) =>
          one.policy === policy && one.what === what ? formatTargetValue(one) : [],
        ),
  },
  evidence: {
    record: '公开结果（evidence.yaml）',
    phrase: new RegExp(`本站${dayInWords}查看`, 'u'),
    allowed: ({ evidence }, [url]) => evidence.flatMap((one) => (one.url === url ? one.shows : [])),
  },
  event: {
    record: '项目事项（events.csv）',
    phrase: null,
    allowed: ({ events }, [project, date]) =>
      [...events.values()]
        .flat()
        .flatMap((one) =>
          one.project === project && one.date === date ? eventKindNames[one.kind] : [],
        ),
  },
  review: {
    record: '审查记录（disclosure/reviews.yaml）',
    phrase: null,
    allowed: ({ disclosure }, [original]) =>
      disclosure.reviews.flatMap(({ file, result, role, date }) =>
        file === original ? [`${result}（${role}，${formatDate(date)}`] : [],
      ),
  },
  term: {
    record: '术语（glossary.yaml）',
    phrase: null,
    allowed: (portal, [slug]) =>
      allTerms(portal).flatMap((one) =>
        one.slug === slug ? (one.note ?? one.definition?.quote ?? []) : [],
      ),
  },
} as const satisfies Readonly<Record<string, ClaimKind>>;

export type ClaimName = keyof typeof claimKinds;

/** Stands between the parts of a claim. */
const bar = '|';

/** The value of `data-claim` for a record: the kind, then what tells it from others of its kind. */
export function claimOf(kind: ClaimName, ...key: readonly string[]): string {
  return [kind, ...key].join(bar);
}

/** A claim as an element names it; null where it names no kind. */
export function readClaim(value: string): { kind: ClaimKind; key: readonly string[] } | null {
  const [name = '', ...key] = value.split(bar);
  const kind = Object.entries<ClaimKind>(claimKinds).find(([known]) => known === name)?.[1];
  return kind === undefined ? null : { kind, key };
}

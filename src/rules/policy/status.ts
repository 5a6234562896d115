import type { Policy } from '../../facts/kinds/policy.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { formatDate } from '../words/date.ts';
import { attachmentsDiffer, prolongedIn } from './effect.ts';
import { issuedBy, notShownIssued } from './issued.ts';
import { repealNote } from './history-line.ts';
import { isAboutAText } from './odd-title.ts';
import { termOf, type Term } from './term.ts';

/** A search for what became of a text: 查询记录 in short. */
export interface Looked {
  readonly on: string;
  /** By role. */
  readonly by: string;
  /** What was found; null where nothing was. */
  readonly found: string | null;
}

/**
 * What the date beside a status is: the day for which dates of the text were compared, that from which a
 * person stated it, or that of a query; of a status that is printed, whatever the day, it says nothing.
 */
export interface StatusDay {
  readonly kind: 'computed' | 'printed' | 'stated' | 'query';
  readonly day: string;
  /** By role; null where a program computed it. */
  readonly by: string | null;
  /** What a query found; left out where it found nothing, or there is none. */
  readonly found?: string;
  /** Of a draft: the title of a text of the same name that is no draft and that the portal has. */
  readonly held?: string;
}

/** 效力状态 of a text on a day, why, and the clause that says so. */
export interface StatusOnDay {
  status: PolicyStatus;
  /** Chinese, for readers. */
  reason: string;
  /** The clause that the status rests on; null where the text does not say. */
  basisAnchor: string | null;
  /** The day for which it holds. */
  on: string;
  /** What the date is that stands beside it. */
  asOf: StatusDay;
  /** The last day of its term, printed or computed from the printed years; null where none is known. */
  until: string | null;
  /** Of a text that is not in force yet: the day from which it prints to be; else null. */
  from: string | null;
}

type Judged = Pick<Policy, 'metadata' | 'standing' | 'clauses'>;
type Judgement = Pick<StatusOnDay, 'status' | 'reason' | 'basisAnchor'> & {
  /** Set where another day may give another status. */
  readonly byDay?: true;
};

function basis(policy: Judged, words: RegExp): string | null {
  return policy.clauses.find(({ text }) => words.test(text))?.anchor ?? null;
}

function draftBasis(policy: Judged): Omit<Judgement, 'status'> {
  const basisAnchor = basis(policy, /征求意见稿/u);
  if (basisAnchor !== null) return { reason: '原文标明“征求意见稿”。', basisAnchor };
  const reason = '原文标明是草案、送审稿、报批稿等未定稿，或正在征求意见。';
  return {
    reason,
    basisAnchor: basis(
      policy,
      /草案|送审|讨论稿|审议稿|报批|报审|评审稿|论证稿|公示[稿版]|初稿|草稿|征求/u,
    ),
  };
}

function formatTerm({ until, printed }: Term): string {
  if (printed === null) return `原文载明有效期至${until === null ? '' : formatDate(until)}`;
  return until === null
    ? `原文载明${printed}`
    : `原文载明${printed}，由此推算至${formatDate(until)}（推断）`;
}

function byTerm(term: Term, policy: Judged, day: string): Judgement {
  const basisAnchor = term.anchor;
  const words = formatTerm(term);
  if (term.until === null) {
    const reason = `${words}，起算的日期原文未载明，不能推算是否届满。`;
    return { status: '效力待核', reason, basisAnchor };
  }
  const byDay = true;
  if (term.until < day) return { status: '失效', reason: `${words}，已届满。`, basisAnchor, byDay };
  const trial = term.trial || /试行/u.test(policy.metadata.title);
  return { status: trial ? '试行' : '在载明的有效期内', reason: `${words}。`, basisAnchor, byDay };
}

/** What the note below the title says of a text that is no longer in force. */
function byNote({ clauses }: Judged): Judgement | null {
  const head = clauses.filter(({ kind }) => kind === 'head');
  const note = head.flatMap(({ text }) => text.split('\n')).find((line) => repealNote.test(line));
  if (note === undefined) return null;
  const status = /废止[）)】〕］\]]$/u.test(note) ? '废止' : '失效';
  return { status, reason: `标题下写明：${note}。`, basisAnchor: head[0]?.anchor ?? null };
}

function byDates(policy: Judged, day: string, term: Term | null): Judgement {
  const { effectiveFrom, title } = policy.metadata;
  if (isAboutAText(title)) {
    const reason = '标题像是解读、问答或说明，效力要看它所说的那份文件。';
    return { status: '效力待核', reason, basisAnchor: 'head' };
  }
  if (effectiveFrom !== null && day < effectiveFrom) {
    const reason = `原文载明自${formatDate(effectiveFrom)}起施行。`;
    const basisAnchor = basis(policy, /起\s*(?:施行|实施|执行|生效)/u);
    return { status: '尚未施行', reason, basisAnchor, byDay: true };
  }
  if (term !== null) return byTerm(term, policy, day);
  const basisAnchor = prolongedIn(policy.clauses);
  if (basisAnchor !== null) {
    const reason = '原文载明期满后继续有效，到哪一天失效不能推算。';
    return { status: '效力待核', reason, basisAnchor };
  }
  if (effectiveFrom === null && attachmentsDiffer(policy.clauses)) {
    const reason = '几个附件各自写明施行日期或有效期，互不相同，整件文件的效力须逐件核实。';
    return { status: '效力待核', reason, basisAnchor: null };
  }
  if (/试行/u.test(title)) {
    const reason = '原文标题标明“试行”，没有载明试行到哪一天。';
    return { status: '试行', reason, basisAnchor: 'head' };
  }
  const issued = issuedBy(policy);
  if (issued === null) {
    return { status: '效力待核', reason: notShownIssued(policy.metadata), basisAnchor: null };
  }
  const reason = `${issued}；未载明有效期，试点期限不是有效期。`;
  return { status: '已印发（有效期未载明）', reason, basisAnchor: null };
}

/** Shorter names are in too many titles. */
const tellingName = 8;

/** The name that a draft and its final text share: the title without what marks a draft. */
function nameOfDraft(title: string): string {
  const quoted =
    /《([^《》]*(?:征求意见|草案|送审|讨论|审议)[^《》]*)》/u.exec(title)?.[1] ?? title;
  return quoted.replaceAll(
    /[（(][^（）()]*(?:稿|草案)[^（）()]*[）)]|征求意见稿|草案|送审稿/gu,
    '',
  );
}

/** The title of a text of the same city that has the draft's name and is no draft. */
export function finalTextOf(
  draft: Pick<Policy, 'city' | 'metadata'>,
  texts: readonly Pick<Policy, 'city' | 'metadata'>[],
): string | null {
  const name = nameOfDraft(draft.metadata.title);
  if (name.length < tellingName) return null;
  const same = texts.find(
    ({ city, metadata }) => city === draft.city && !metadata.draft && metadata.title.includes(name),
  );
  return same?.metadata.title ?? null;
}

/**
 * The status of a text on `day` (`YYYY-MM-DD`). A draft stays a draft; then what a person stated
 * counts from its day on; then the dates that the text prints: it has no force before the day of its
 * effect, none after the last day of its term, and between them only the term is known, unless a query
 * looked whether it was amended, repealed or made final. Of a text whose term is over, only a query
 * made since then says anything.
 *
 * @param looked the newest such query, whatever it found; null: nobody looked
 */
export function policyStatus(
  policy: Judged,
  day: string,
  looked: Looked | null = null,
): StatusOnDay {
  const printed: StatusDay = { kind: 'printed', day, by: null };
  const query: StatusDay | null =
    looked === null
      ? null
      : {
          ...{ kind: 'query', day: looked.on, by: looked.by },
          ...(looked.found === null ? {} : { found: looked.found }),
        };
  if (policy.metadata.draft) {
    return {
      status: '征求意见稿',
      ...draftBasis(policy),
      on: day,
      asOf: query ?? printed,
      until: null,
      from: null,
    };
  }
  const term = termOf(policy);
  const until = term?.until ?? null;
  const { standing } = policy;
  if (standing !== null && standing.since <= day) {
    const { status, reason, since } = standing;
    const stated: StatusDay = { kind: 'stated', day: since, by: null };
    // A doubt stays one until a person says otherwise; that somebody looked since is told with it.
    const asOf = status === '效力待核' ? (query ?? stated) : stated;
    return { status, reason, basisAnchor: null, on: day, asOf, until, from: null };
  }
  const { byDay, ...judged }: Judgement = byNote(policy) ?? byDates(policy, day, term);
  const own: StatusDay = byDay === undefined ? printed : { kind: 'computed', day, by: null };
  const counts = judged.status === '失效' ? (until ?? '') < (looked?.on ?? '') : true;
  const asOf = counts && judged.status !== '尚未施行' ? (query ?? own) : own;
  const from = judged.status === '尚未施行' ? policy.metadata.effectiveFrom : null;
  return { ...judged, on: day, asOf, until, from };
}

const issued: ReadonlySet<PolicyStatus> = new Set([
  '在载明的有效期内',
  '已印发（有效期未载明）',
  '试行',
  '已修改',
]);

/** Whether a text is issued, not lapsed, and of known standing: others are counted apart from these. */
export function isInForce(status: PolicyStatus): boolean {
  return issued.has(status);
}

const lapsing: ReadonlySet<PolicyStatus> = new Set([
  '尚未施行',
  '在载明的有效期内',
  '试行',
  '已印发（有效期未载明）',
  '已修改',
  '效力待核',
]);

/** Whether a text of this standing is over once its period of validity is. */
export function canLapse(status: PolicyStatus): boolean {
  return lapsing.has(status);
}

/**
 * The status of a page that was built earlier, as of `day`: `失效` once the validity is over, else as
 * built. It only ever lowers: a wrong clock can't make a text valid again.
 */
export function lowerStatus(
  built: PolicyStatus,
  validUntil: string | null,
  day: string,
): PolicyStatus {
  return validUntil !== null && validUntil < day && canLapse(built) ? '失效' : built;
}

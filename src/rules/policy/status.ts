import type { Policy, PolicyStatus } from '../../facts/kinds/policy.ts';

/** 效力状态 of a text on a day, why, and the clause that says so. */
export interface StatusOnDay {
  status: PolicyStatus;
  /** Chinese, for readers. */
  reason: string;
  /** The clause that the status rests on; null where the text does not say. */
  basisAnchor: string | null;
}

type Judged = Pick<Policy, 'metadata' | 'standing' | 'clauses'>;

function basis(policy: Judged, words: RegExp): string | null {
  return policy.clauses.find(({ text }) => words.test(text))?.anchor ?? null;
}

/** `2027-09-30` → `2027年9月30日`, as the text itself would print it. */
function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function byDates({ metadata, ...rest }: Judged, day: string): StatusOnDay {
  const policy = { metadata, ...rest };
  const { validUntil, title } = metadata;
  const stated = basis(policy, /有效期/u);
  if (validUntil !== null && validUntil < day) {
    return {
      status: '失效',
      reason: `原文载明有效期至${inWords(validUntil)}，已届满。`,
      basisAnchor: stated,
    };
  }
  if (/试行/u.test(title)) {
    return { status: '试行', reason: '原文标题标明“试行”。', basisAnchor: 'head' };
  }
  if (validUntil !== null) {
    return {
      status: '有效',
      reason: `原文载明有效期至${inWords(validUntil)}。`,
      basisAnchor: stated,
    };
  }
  const dated =
    metadata.formedOn ?? metadata.issuedOn ?? metadata.publishedOn ?? metadata.docNumber;
  if (dated === null) {
    const reason = '原文未载明文号和日期，无法判断是否已经印发。';
    return { status: '效力待核', reason, basisAnchor: null };
  }
  const reason = '原文载明印发信息，未载明有效期；试点期限不是有效期。';
  return { status: '已印发（有效期未载明）', reason, basisAnchor: null };
}

/**
 * The status of a text on `day` (`YYYY-MM-DD`). A draft stays a draft; then what a person stated
 * counts from its day on; then the dates that the text prints.
 */
export function policyStatus(policy: Judged, day: string): StatusOnDay {
  if (policy.metadata.draft) {
    const reason = '原文标明“征求意见稿”，尚未生效，不作为办事和补偿依据。';
    return { status: '征求意见稿', reason, basisAnchor: basis(policy, /征求意见稿/u) };
  }
  const { standing } = policy;
  if (standing !== null && standing.since <= day) {
    return { status: standing.status, reason: standing.reason, basisAnchor: null };
  }
  return byDates(policy, day);
}

const issued: ReadonlySet<PolicyStatus> = new Set([
  '有效',
  '已印发（有效期未载明）',
  '试行',
  '已修改',
]);

/** Whether a text is issued, not lapsed, and of known standing: others are counted apart from these. */
export function isInForce(status: PolicyStatus): boolean {
  return issued.has(status);
}

const canLapse: ReadonlySet<PolicyStatus> = new Set([
  '有效',
  '试行',
  '已印发（有效期未载明）',
  '已修改',
  '效力待核',
]);

/**
 * The status of a page that was built earlier, as of `day`: `失效` once the printed validity is over,
 * else as built. It only ever lowers: a wrong clock can't make a text valid again.
 */
export function lowerStatus(
  built: PolicyStatus,
  validUntil: string | null,
  day: string,
): PolicyStatus {
  return validUntil !== null && validUntil < day && canLapse.has(built) ? '失效' : built;
}

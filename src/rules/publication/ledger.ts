import { DataFileError } from '../../facts/data-file-error.ts';
import type { LedgerEntry, LedgerSubject } from '../../facts/kinds/publication.ts';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type Hash = (text: string) => string;

/** What the first entry names as the one before it. */
export const ledgerOrigin = '0'.repeat(64);

function sealed(entry: Omit<LedgerEntry, 'hash'>): string {
  const { number, publishedOn, at, kind, subject, sha256, previous } = entry;
  const time = at === undefined ? [] : [at];
  return JSON.stringify([number, publishedOn, kind, subject, sha256, previous, ...time]);
}

const isSame =
  ({ kind, subject }: LedgerSubject) =>
  (one: LedgerSubject): boolean =>
    one.kind === kind && one.subject === subject;

const keyOf = ({ kind, subject, sha256 }: LedgerSubject) => `${kind} ${subject} ${sha256}`;

/** When something was published, and how its entry is sealed. */
interface Stamp {
  readonly publishedOn: string;
  /** `HH:MM`; null where the clerk states only the day. */
  readonly at: string | null;
  readonly hash: Hash;
}

/**
 * Takes the ledger, what the data hold, and the day of publication; gives the entries to append: one
 * for each subject (or new original of a known subject, or changed records) that is not recorded yet.
 *
 * @param stamp the moment that the clerk states; never derived
 */
export function entriesToAppend(
  ledger: readonly LedgerEntry[],
  subjects: readonly LedgerSubject[],
  stamp: Stamp,
): LedgerEntry[] {
  // Records may change and change back: only the last entry of a kind tells what is published of it.
  const isPast = (one: LedgerEntry) =>
    one.kind === 'records' && ledger.findLast(isSame(one)) !== one;
  const recorded = new Set(ledger.filter((one) => !isPast(one)).map(keyOf));
  const appended: LedgerEntry[] = [];
  let last = ledger.at(-1);
  for (const { kind, subject, sha256 } of subjects) {
    const key = keyOf({ kind, subject, sha256 });
    if (recorded.has(key)) continue;
    recorded.add(key);
    const entry = {
      number: (last?.number ?? 0) + 1,
      publishedOn: stamp.publishedOn,
      ...(stamp.at === null ? {} : { at: stamp.at }),
      kind,
      subject,
      sha256,
      previous: last?.hash ?? ledgerOrigin,
    };
    last = { ...entry, hash: stamp.hash(sealed(entry)) };
    appended.push(last);
  }
  return appended;
}

/** Takes the ledger; gives every line at which it does not chain. Empty: nothing past was changed. */
export function checkChain(path: string, ledger: readonly LedgerEntry[], hash: Hash): string[] {
  const problems: string[] = [];
  for (const [index, entry] of ledger.entries()) {
    const before = ledger[index - 1];
    const where = `${path} 第 ${index + 1} 行`;
    if (entry.number !== index + 1) {
      problems.push(
        `${where}：编号是 ${entry.number}，应为 ${index + 1}。台账只能追加，不能增删。`,
      );
    }
    if (entry.previous !== (before?.hash ?? ledgerOrigin)) {
      problems.push(`${where}：与上一行的校验值不衔接。请从备份恢复台账，已登记的行不得改动。`);
    }
    if (entry.hash !== hash(sealed(entry))) {
      problems.push(`${where}：内容与校验值不符，该行被改动过。请从备份恢复台账。`);
    }
    if (before !== undefined && entry.publishedOn < before.publishedOn) {
      problems.push(
        `${where}：公开日期 ${entry.publishedOn} 早于上一行的 ${before.publishedOn}。台账按时间追加。`,
      );
    }
  }
  return problems;
}

/** The same for what goes on only with a whole ledger. @throws DataFileError at every line that does not chain */
export function requireChain(path: string, ledger: readonly LedgerEntry[], hash: Hash): void {
  const problems = checkChain(path, ledger, hash);
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
}

/**
 * What was published once and is gone from the data: nothing published may disappear unseen.
 *
 * @param withdrawn originals (SHA-256) of which a review says that they may no longer be public
 */
export function checkSubjects(
  path: string,
  ledger: readonly LedgerEntry[],
  subjects: readonly LedgerSubject[],
  withdrawn: ReadonlySet<string>,
): string[] {
  const nameOf = ({ kind, subject }: LedgerSubject) => `${kind} ${subject}`;
  const accounted = new Set([
    ...subjects.map(nameOf),
    ...ledger.filter(({ sha256 }) => withdrawn.has(sha256)).map(nameOf),
  ]);
  return ledger
    .filter((entry) => !accounted.has(nameOf(entry)))
    .map(
      ({ number, subject, publishedOn }) =>
        `${path} 第 ${number} 行：“${subject}”已于 ${publishedOn} 公开，但数据中已不存在，或没有审查记录。请恢复原件、审查记录并重新导入；公开过的内容不得悄悄删除，依法须撤下的，在 disclosure/reviews.yaml 再加一条“不予公开”的审查记录：npm run publish -- --review 原件名。`,
    );
}

/** The entry of a subject's first publication by this portal; null where none is recorded. */
export function firstPublication(
  ledger: readonly LedgerEntry[],
  kind: LedgerEntry['kind'],
  subject: string,
): LedgerEntry | null {
  return ledger.find((line) => line.kind === kind && line.subject === subject) ?? null;
}

/** The entry of the first publication of a text in the words of one original; null: none is recorded. */
export function publicationOfOriginal(
  ledger: readonly LedgerEntry[],
  slug: string,
  sha256: string,
): LedgerEntry | null {
  const isIt = (line: LedgerEntry) =>
    line.kind === 'policy' && line.subject === slug && line.sha256 === sha256;
  return ledger.find(isIt) ?? null;
}

/**
 * 发布日期 as 国办发〔2017〕47号 has it, `YYYY-MM-DD HH:MM`; the day alone where no time was recorded: a
 * time of day is never made up.
 */
export function momentOf({ publishedOn, at }: LedgerEntry): string {
  return at === undefined ? publishedOn : `${publishedOn} ${at}`;
}

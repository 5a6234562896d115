import type { ClauseDifference } from '../citation/differences.ts';
import type { EarlierVersion } from '../portal/versions.ts';
import { formatDate } from './date.ts';
import { notStated } from './missing.ts';

/** 第 1 版（2024年1月30日）, or that it prints no day. */
export function formatVersion({ number, day }: EarlierVersion): string {
  return `第 ${number} 版（${day === null ? `日期${notStated}` : formatDate(day)}）`;
}

/** From when to when this portal published the version, as far as the ledger records it. */
export function formatShown({ shownOn, replacedOn, sameOriginal }: EarlierVersion): string {
  const since = shownOn === null ? '公开的日期没有登记' : `${formatDate(shownOn)}起公开`;
  if (sameOriginal) return `${since}；换成后一版的日期没有登记，两版出自同一原件`;
  const until =
    replacedOn === null ? '后一版公开的日期没有登记' : `${formatDate(replacedOn)}起换为后一版`;
  return `${since}；${until}`;
}

/** Why the words differ from those of the version after it, as far as it is recorded. */
export function formatVersionReason({ sameOriginal }: EarlierVersion): string {
  return sameOriginal
    ? '这一版和后一版出自同一原件（SHA-256 相同）：变的是本站的整理，不是原件。'
    : '这一版和后一版出自两份原件。是发文机关改了文字，还是先前的原件有误，本站没有记录；请看两份原件和更正记录。';
}

const changed: Readonly<Record<ClauseDifference['kind'], string>> = {
  added: '这一版没有，后来有',
  removed: '这一版有，后来没有',
  moved: '文字相同，编号变了',
  changed: '文字变了',
};

/** What became of a clause since. */
export function formatDifference(difference: ClauseDifference): string {
  const { kind, clause } = difference;
  const both = kind === 'changed' && difference.before.anchor !== clause.anchor;
  return both ? '文字和编号都变了' : changed[kind];
}

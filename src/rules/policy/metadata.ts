import { sendsOut } from './carrying-notice.ts';
import {
  isDraftAttachment,
  nameOfAppendix,
  namesInNote,
  titleOfAttachment,
} from './attachment-title.ts';
import { isNoteEntry, opensAttachmentNote } from './marks.ts';
import { citedDocuments } from './citations.ts';
import { printedDay, readDay, readPrintedDate, readWebDay } from './dates.ts';
import { readEffect } from './effect.ts';
import { isWholeTitle, numberIn, numbersIn, readFront, type Front } from './front.ts';
import { findIssuer, namingBody } from './issuer.ts';
import { findPeriod } from './pilot-period.ts';
import { readCover, type StandardCover } from './standard-cover.ts';
import { isAboutAText } from './odd-title.ts';
import { headLinesOf, withNumberOfTitle } from './title-number.ts';
import { isHeadline } from './title-words.ts';
import {
  effectInHistory,
  historyDay,
  issuerInHistory,
  lastDayInHistory,
  numberInBrackets,
  numberInHistory,
} from './history.ts';
import {
  attachmentsOnPage,
  dayOnPage,
  issuerOnPage,
  labelled,
  nearDay,
  numberOnPage,
  webHeadOf,
} from './web-head.ts';
import type { Clause, PolicyMetadata } from '../../facts/kinds/policy.ts';

/** The lines of one kind, but those of a further text in the same file. */
function linesOf(clauses: readonly Clause[], kind: Clause['kind']): string[] {
  const further = clauses.findIndex(({ anchor }) => /^c-t\d/u.test(anchor));
  const own = clauses.slice(0, further < 0 ? undefined : further);
  if (further > 0 && own.at(-1)?.kind === 'head') own.pop();
  return own.filter((clause) => clause.kind === kind).flatMap(({ text }) => text.split('\n'));
}

/** The titles of the further texts in the same file: printed above a text, they cite none. */
const furtherTitles = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap(({ kind, text }, at) => {
    const isFurther = kind === 'head' && /^c-t\d/u.test(clauses[at + 1]?.anchor ?? '');
    return isFurther ? readFront(text.split('\n'), true).titles : [];
  });

/**
 * A sheet without a title of its own is called by its body and its kind: 云溪市住房和城乡建设局公告. What minutes
 * name below that is their subject, no title, where it does not end as titles do.
 */
function titleOfSheet(head: Front): string | null {
  const numbered = /^(.{2,40}(?:公告|通告))(?:\d|第|[（(〔])/u.exec(head.numbers[0] ?? '')?.[1];
  const [kind] = head.mastheads;
  if (kind === undefined || kind === '令') return numbered ?? null;
  // 甲市领导小组会议纪要 names its body itself.
  return /[市县区省局组会]/u.test(kind.slice(0, -4))
    ? kind
    : `${head.signed[0]?.join('、') ?? ''}${kind}`;
}

const titleYears = /[（(](\d{4}\s*(?:-|－|–|—|~|至)+\s*\d{4}\s*年)[）)]/u;

/** Years that stand in brackets in a title, as printed (`2023—2027年`): the years of a plan, no period of the pilot. */
export function yearsInTitle(title: string): string | null {
  return titleYears.exec(title)?.[1] ?? null;
}

const fullDay = new RegExp(printedDay, 'u');

const firstDay = (lines: readonly string[]): string | null =>
  lines.map(readWebDay).find((day) => day !== null) ?? null;

const noteOpening = /^(?:-\s*)?附\s*(?:件|表)?\s*[\d０-９]{0,2}\s*[：:]/u;

/** 已经2024年2月1日…会议审议通过: an order tells when the text that it publishes was passed. */
function passedInOrder(lines: readonly string[]): string | null {
  const line = lines.find((words) => /[经于].{0,16}日.{0,60}(?:审议)?通过/u.test(words));
  return line === undefined ? null : readDay(line);
}

/** The note of attachments among lines: 附件：1.甲表 and the entries below it. */
function noteAmong(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => opensAttachmentNote(line));
  const end = lines.findIndex((line, next) => next > at && !isNoteEntry(line));
  return at < 0 ? [] : lines.slice(at, end < 0 ? undefined : end);
}

function namesOfAttachments({ clauses, webHead }: Sheet, title: string): string[] {
  const note = clauses.find((clause) => clause.parent === null && noteOpening.test(clause.text));
  if (note !== undefined) return namesInNote(note.text.split('\n'));
  const inHead = namesInNote(noteAmong(linesOf(clauses, 'head')));
  if (inHead.length > 0) return inHead;
  const printed = clauses.flatMap(({ kind, heading }) =>
    kind === 'attachment' && heading !== null ? [nameOfAppendix(heading)] : [],
  );
  return printed.length > 0 ? printed : attachmentsOnPage(webHead, title);
}

/** What sites print before a title of the standing of its text: 【已失效】. It is none of the title. */
export const standingMark =
  /^[【〔［[（(]\s*((?:已|现行)?(?:失效|废止|有效|修改|修订|宣布失效))\s*[】〕］\]）)]\s*/u;

const draftTitle =
  /征求意见稿|[（(][^（）()]{0,8}(?:草案|讨论稿|审议稿|报批稿|报审稿|评审稿|论证稿|公示稿|公示版|初稿|草稿)|送审稿|征求.{1,80}(?:意见|建议)的(?:公告|通告|通知|函|启事)/u;

const collection = /(?:汇编|选编|合集|文件集|资料集)(?:[（(][^（()）]{0,20}[）)])?$/u;

/** What a reading of a file gives beside its clauses, and what stands for a title that is missing. */
export interface MetadataSource {
  fallbackTitle: string;
  /** Lines of the web page that tell of the text (发布日期：…). */
  webHead?: readonly string[];
}

/** A text by its parts: what its head and its end are read as, its cover, and what a web page says of it. */
interface Sheet {
  readonly clauses: readonly Clause[];
  readonly headLines: readonly string[];
  readonly head: Front;
  readonly end: Front;
  readonly cover: StandardCover | null;
  readonly webHead: readonly string[];
}

/** The title of a head: where a page prints 关于…的通知 above the title that names its body too, that one. */
function titleOfHead({ titles }: Front): string | undefined {
  const [first] = titles;
  // The headline of a post stands above the title of the text that it passes on.
  const own = titles.slice(1).find((one) => namingBody.test(one) && isWholeTitle(one));
  if (first !== undefined && isHeadline(first) && own !== undefined) return own;
  if (first === undefined || !/^关于/u.test(first)) return first;
  const full = titles.find((one) => one.length > first.length && one.endsWith(first));
  return full !== undefined && namingBody.test(full) ? full : first;
}

function titleOfText({ clauses, cover, head, webHead }: Sheet, fallback: string): string {
  const isSubject = /纪要$/u.test(head.mastheads[0] ?? '') && !isWholeTitle(head.titles[0] ?? '');
  return (
    cover?.title ??
    (isSubject ? titleOfSheet(head) : null) ??
    titleOfHead(head)?.replace(standingMark, '') ??
    labelled(webHead, /^(?:标\s*题|名\s*称|信息名称)\s*[：:]/u) ??
    titleOfSheet(head) ??
    titleOfAttachment(clauses) ??
    fallback
  );
}

/** The number in a head; bodies that issue a text together may each print one, all of which are its own. */
function numbersOfHead({ numbers }: Front, issuer: string | null): string | null {
  const own = numbers.flatMap(numbersIn).map((line) => numberIn(line).replaceAll(/\s/gu, ''));
  const isJoint = own.length > 1 && issuer?.split('、').length === own.length;
  return (isJoint ? own.join('、') : own[0]) ?? null;
}

/** A text that nobody numbers on its cover or in its head may be numbered in its 题注 or by its page. */
function numberOfText({ cover, head, webHead }: Sheet, issuer: string | null): string | null {
  return (
    cover?.number ??
    numbersOfHead(head, issuer) ??
    numberInHistory(head.history) ??
    numberInBrackets(head.history) ??
    numberOnPage(webHead)
  );
}

/** The days that a text prints of itself; `began` is that of publication where terms may count from it. */
function daysOfText({ clauses, headLines, head, end, cover, webHead }: Sheet) {
  const { history } = head;
  const issuedOn = firstDay([...head.printed, ...end.printed]) ?? historyDay(history, /印发/u);
  const published = clauses
    .filter(({ kind, text }) => kind === 'unnumbered' && /通过.{0,12}现.{0,2}公布/u.test(text))
    .map(({ text }) => text);
  const noticed = clauses
    .filter(({ anchor, text }) => anchor === 'c-n-0' || (anchor === 'c-0' && sendsOut(text)))
    .map(({ text }) => text);
  const passedOn =
    historyDay(history, /通过/u) ?? passedInOrder([...headLines, ...noticed, ...published]);
  const written = [...head.days, ...end.days];
  const dated = firstDay(written);
  const formedOn = dated ?? readWebDay(labelled(webHead, /^成文日期\s*[：:]/u) ?? '');
  const told = historyDay(history, /(?:公布|发布|颁布)(?!的)/u);
  // A revised text that was published before it was written was so in an older version only.
  const revisedOn = historyDay(history, /修[订正改]/u) === null ? null : dated;
  const byBody = cover?.publishedOn ?? (told !== null && told < (revisedOn ?? '') ? null : told);
  const publishedOn = byBody ?? dayOnPage(webHead);
  // A month is no day: it stands apart, so that no day is made of it.
  const month = written
    .filter((line) => !fullDay.test(line))
    .map(readPrintedDate)
    .find((date) => date?.length === 'YYYY-MM'.length);
  const began = byBody ?? nearDay(publishedOn, formedOn ?? issuedOn ?? passedOn);
  return { issuedOn, passedOn, publishedOn, formedOn, month, began };
}

type Days = ReturnType<typeof daysOfText>;

/** When a text takes effect and how long it holds. */
function effectOfText({ clauses, head, cover }: Sheet, { issuedOn, passedOn, began }: Days) {
  const { history } = head;
  // A further text in the same file says when it takes effect itself, not this one.
  const own = clauses.filter(({ anchor }) => !/^c-t\d/u.test(anchor));
  const { effectiveFrom, validUntil, validity } = readEffect(own, {
    ...{ issuedOn, publishedOn: began, passedOn },
  });
  const stated = effectiveFrom?.printed === true ? effectiveFrom.day : effectInHistory(history);
  return {
    effectiveFrom: cover?.effectiveFrom ?? stated ?? effectiveFrom?.day ?? null,
    validUntil: validUntil?.day ?? lastDayInHistory(history),
    ...(validity === null ? {} : { validity }),
  };
}

/**
 * What a text prints of itself, null where it prints nothing. A date under the covering note or the
 * signature is that of writing (成文日期, GB/T 9704); the line `…印发` gives that of printing.
 */
export function readMetadata(
  clauses: readonly Clause[],
  { fallbackTitle, webHead: printedHead = [] }: MetadataSource,
): PolicyMetadata {
  const webHead = webHeadOf(printedHead);
  const printedLines = linesOf(clauses, 'head');
  const cover = readCover(printedLines);
  const headLines = headLinesOf(cover?.rest ?? printedLines);
  const end = readFront(linesOf(clauses, 'end'), false);
  const front = readFront(headLines, true);
  const head = withNumberOfTitle(front, [...front.days, ...end.days]);
  const sheet: Sheet = { clauses, headLines, head, end, cover, webHead };
  const all = clauses
    .map(({ heading, headingEnd, text }) => `${heading ?? ''}${headingEnd}${text}`)
    .join('\n');
  const title = titleOfText(sheet, fallbackTitle);
  const issuer =
    (cover?.issuers.join('、') || null) ??
    findIssuer(head, end, title) ??
    issuerInHistory(head.history) ??
    issuerOnPage(webHead);
  const days = daysOfText(sheet);
  const { issuedOn, publishedOn, passedOn, formedOn, month } = days;
  const isDraft = [title, ...head.titles].some((one) => draftTitle.test(one));
  const draft = head.draft || isDraft || isDraftAttachment(clauses);
  // The texts of a collection take effect each on its own day, a draft and what explains a text on none.
  const undated = draft || collection.test(title) || isAboutAText(title);
  return {
    title,
    issuer,
    docNumber: numberOfText(sheet, issuer),
    ...{ formedOn, issuedOn, publishedOn },
    ...(undated ? { effectiveFrom: null, validUntil: null } : effectOfText(sheet, days)),
    ...(passedOn === null ? {} : { passedOn }),
    ...(formedOn === null && month != null ? { formedIn: month } : {}),
    ...findPeriod(all),
    addressee: head.addressees[0]?.replace(/[：:]$/u, '') ?? null,
    cites: citedDocuments(all, [...head.titles, ...furtherTitles(clauses)]),
    attachments: namesOfAttachments(sheet, title).map((name) => ({ name })),
    draft,
  };
}

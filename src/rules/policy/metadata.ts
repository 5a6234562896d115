import { namesInNote } from './attachment-title.ts';
import { isNoteEntry, opensAttachmentNote } from './marks.ts';
import { isSignature, withoutLabel } from './signature.ts';
import { citedDocuments } from './citations.ts';
import { daysAfter, printedDay, readDay, readPrintedDate, readWebDay } from './dates.ts';
import { readEffect } from './effect.ts';
import { isWholeTitle, numberIn, readFront, unbroken, type Front } from './front.ts';
import { closeUp, partBodies } from './title-words.ts';
import {
  historyDay,
  issuerInHistory,
  lastDayInHistory,
  numberInBrackets,
  numberInHistory,
} from './history.ts';
import type { Clause, PolicyMetadata } from '../../facts/kinds/policy.ts';

const linesOf = (clauses: readonly Clause[], kind: Clause['kind']): string[] =>
  clauses.filter((clause) => clause.kind === kind).flatMap((clause) => clause.text.split('\n'));

const namingBody =
  /^([^《》，。]{2,60}?(?:政府|办公[室厅]|委员会|管委会|局|厅|部|院|中心|委|联席会议))关于/u;

/** 甲市委办公室 甲市政府办公室印发《…》: who issues a text whose title names it so. */
const issuing = /^([^《》，。关]{4,60}?)(?:联合)?印发《/u;

/** Bodies as printed in a signature: several on one line stand apart by white space. */
const bodiesIn = (lines: readonly string[]): string =>
  lines
    .filter((line) => line.trim() !== '')
    .map((line) => partBodies(withoutLabel(line).replace(/\s*[（(][^）)]*章[）)]$/u, '')))
    .map((line) =>
      line
        .trim()
        // 人民政府 办公室 is one body, however wide it is set.
        .split(/(?<=[局厅部会府室院委])[\s\u3000]+(?!办\s*公\s*[室厅])/u)
        .join('、'),
    )
    .map(closeUp)
    .join('、');

/** Letterhead first, then the signature, then the body that the title names before 关于. */
function findIssuer(head: Front, end: Front, title: string): string | null {
  const letterhead = head.letterheads[0]?.replace(/文件$/u, '');
  if (letterhead !== undefined) return bodiesIn(letterhead.split('\n'));
  const group = head.signed.at(-1);
  const dated = end.days.length + end.printed.length > 0;
  const signed = end.signatures.length > 0 && (dated || group === undefined);
  // Who dates a text signs it; a body alone above the title may be the name of the site.
  const heads = group !== undefined && (head.days.length > 0 || end.days.length === 0 || !signed);
  if (heads) return bodiesIn(group);
  if (signed) return bodiesIn(end.signed[0] ?? []);
  const order = /^(.{2,40}?)(?:令|公告|通告)(?:\d{4}年)?第/u.exec(head.numbers[0] ?? '')?.[1];
  const ordering = order !== undefined && isSignature(order) ? order : undefined;
  const printed =
    issuing
      .exec(title)?.[1]
      ?.trim()
      .split(/[\s、]+/u) ?? [];
  const issuers = printed.length > 0 && printed.every(isSignature) ? printed.join('、') : undefined;
  const named = namingBody.exec(title)?.[1] ?? issuers;
  return ordering ?? (named === undefined ? null : bodiesIn([named]));
}

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

type Period = Pick<PolicyMetadata, 'pilotStart' | 'pilotEnd'>;

const printedMoment = '\\d{4}\\s*年(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*日)?';
const fullPeriod = new RegExp(
  `试点(?:时间|期限|期)[^。；;]{0,12}?(${printedMoment})\\s*(?:-|－|–|—|~|至|到)+\\s*(${printedMoment})`,
  'u',
);
const endOnly = new RegExp(`试点期限[^；;]{0,24}?至\\s*(${printedMoment})`, 'u');
const titleYears = /[（(](\d{4}\s*(?:-|－|–|—|~|至)+\s*\d{4}\s*年)[）)]/u;

/** Years that stand in brackets in a title, as printed (`2023—2027年`): the years of a plan, no period of the pilot. */
export function yearsInTitle(title: string): string | null {
  return titleYears.exec(title)?.[1] ?? null;
}

/** The pilot period. A start that is told only in relation to the day of issue is no date: null. */
function findPeriod(text: string): Period {
  const found = fullPeriod.exec(text);
  if (found !== null) {
    return {
      pilotStart: readPrintedDate(found[1] ?? ''),
      pilotEnd: readPrintedDate(found[2] ?? ''),
    };
  }
  const end = endOnly.exec(text)?.[1];
  return { pilotStart: null, pilotEnd: end === undefined ? null : readPrintedDate(end) };
}

const fullDay = new RegExp(printedDay, 'u');

const firstDay = (lines: readonly string[]): string | null =>
  lines.map(readWebDay).find((day) => day !== null) ?? null;

const noteOpening = /^(?:-\s*)?附\s*(?:件|表)?\s*\d{0,2}\s*[：:]/u;

/** What a web page prints behind a label, on a line of its own or in a row of labels and values. */
function labelled(webHead: readonly string[], label: RegExp): string | null {
  const pairs = webHead.flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    return cells.length < 2
      ? line.split(/[\s\u3000|｜【]+(?=\p{Script=Han}{2,6}\s*[：:])/u)
      : cells.map((cell, at) => `${cell.replace(/[：:]$/u, '')}：${cells[at + 1] ?? ''}`);
  });
  const found = pairs.find((words) => label.test(words));
  return (
    found
      ?.replace(label, '')
      .trim()
      .split(/[\s\u3000]{2,}/u)[0]
      ?.trim() ?? null
  );
}

/** 已经2024年2月1日…会议审议通过: an order tells when the text that it publishes was passed. */
function passedInOrder(lines: readonly string[]): string | null {
  const line = lines.find((words) => /[经于].{0,16}日.{0,60}(?:审议)?通过/u.test(words));
  return line === undefined ? null : readDay(line);
}

/** The number that a web page gives of a text which does not print it itself. */
function numberOnPage(webHead: readonly string[]): string | null {
  const printed = labelled(webHead, /^(?:发文字号|文\s*号)\s*[：:]/u);
  return printed !== null && /号$/u.test(printed) ? numberIn(printed) : null;
}

/** The body that a web page names for a text which nobody signs. */
function issuerOnPage(webHead: readonly string[]): string | null {
  const printed = labelled(webHead, /^(?:发布机构|发布机关|发文机关|发文单位|制定机关)\s*[：:]/u);
  return printed !== null && isSignature(printed) ? printed : null;
}

/** So many days after a text was written, a site may still be the place where it is published. */
const latestPublication = 60;

/** The day of a web page, where it may be that of publication: a page put up years later is none. */
function nearDay(webDay: string | null, written: string | null): string | null {
  if (webDay === null || written === null) return webDay;
  const isNear = webDay >= written && webDay <= daysAfter(written, latestPublication);
  return isNear ? webDay : null;
}

/** The note of attachments among lines: 附件：1.甲表 and the entries below it. */
function noteAmong(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => opensAttachmentNote(line));
  const end = lines.findIndex((line, next) => next > at && !isNoteEntry(line));
  return at < 0 ? [] : lines.slice(at, end < 0 ? undefined : end);
}

function namesOfAttachments(clauses: readonly Clause[]): string[] {
  const note = clauses.find((clause) => clause.parent === null && noteOpening.test(clause.text));
  if (note !== undefined) return namesInNote(note.text.split('\n'));
  const inHead = namesInNote(noteAmong(linesOf(clauses, 'head')));
  if (inHead.length > 0) return inHead;
  return clauses.flatMap(({ kind, heading }) =>
    kind === 'attachment' && heading !== null ? [heading] : [],
  );
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

/**
 * What a text prints of itself, null where it prints nothing. A date under the covering note or the
 * signature is that of writing (成文日期, GB/T 9704); the line `…印发` gives that of printing.
 */
export function readMetadata(
  clauses: readonly Clause[],
  { fallbackTitle, webHead: printedHead = [] }: MetadataSource,
): PolicyMetadata {
  // 【文号】甲财〔2025〕4号 is 文号：甲财〔2025〕4号.
  const webHead = printedHead.map((line) =>
    line.replace(/^[【[]([^】\]：:]{2,8})[】\]]\s*[：:]?\s*/u, '$1：'),
  );
  const headLines = unbroken(linesOf(clauses, 'head'));
  const head = readFront(headLines, true);
  const end = readFront(linesOf(clauses, 'end'), false);
  const { history } = head;
  const words = clauses.map(
    ({ heading, headingEnd, text }) => `${heading ?? ''}${headingEnd}${text}`,
  );
  const all = words.join('\n');
  const isSubject = /纪要$/u.test(head.mastheads[0] ?? '') && !isWholeTitle(head.titles[0] ?? '');
  const title =
    (isSubject ? titleOfSheet(head) : null) ??
    head.titles[0]?.replace(standingMark, '') ??
    labelled(webHead, /^(?:标\s*题|名\s*称|信息名称)\s*[：:]/u) ??
    titleOfSheet(head) ??
    fallbackTitle;
  const issuedOn = firstDay([...head.printed, ...end.printed]) ?? historyDay(history, /印发/u);
  const published = clauses
    .filter(({ kind, text }) => kind === 'unnumbered' && /通过.{0,12}现.{0,2}公布/u.test(text))
    .map(({ text }) => text);
  const passedOn = historyDay(history, /通过/u) ?? passedInOrder([...headLines, ...published]);
  const webDay =
    labelled(webHead, /^(?:发布时间|发布日期|公开日期|日期|时间)\s*[：:]/u) ??
    webHead.find((line) => /^\d{4}[-/.]\d/u.test(line)) ??
    null;
  const publishedByBody = historyDay(history, /(?:公布|发布|颁布)(?!的)/u);
  const publishedOn = publishedByBody ?? (webDay === null ? null : readWebDay(webDay));
  const written = [...head.days, ...end.days];
  const formedOn = firstDay(written) ?? readWebDay(labelled(webHead, /^成文日期\s*[：:]/u) ?? '');
  // A month is no day: it stands apart, so that no day is made of it.
  const month = written
    .filter((line) => !fullDay.test(line))
    .map(readPrintedDate)
    .find((date) => date?.length === 'YYYY-MM'.length);
  // A further text in the same file says when it takes effect itself, not this one.
  const own = clauses.filter(({ anchor }) => !/^c-t\d/u.test(anchor));
  const began = publishedByBody ?? nearDay(publishedOn, formedOn ?? issuedOn ?? passedOn);
  const effect = readEffect(own, { issuedOn, publishedOn: began, passedOn });
  const inForce = historyDay(history, /日\s*(?:起\s*)?(?:施行|实施|生效)[）)]?$|公布施行[）)]?$/u);
  const stated = effect.effectiveFrom?.printed === true;
  const draft = head.draft || head.titles.some((one) => draftTitle.test(one));
  const starts = inForce !== null && !stated ? inForce : (effect.effectiveFrom?.day ?? null);
  const ends = effect.validUntil?.day ?? lastDayInHistory(history);
  // The texts of a collection take effect each on its own day, and a draft on none.
  const undated = draft || collection.test(title);
  const number =
    head.numbers[0] === undefined ? null : numberIn(head.numbers[0]).replaceAll(/\s/gu, '');
  return {
    title,
    issuer: findIssuer(head, end, title) ?? issuerInHistory(history) ?? issuerOnPage(webHead),
    docNumber:
      number ?? numberInHistory(history) ?? numberInBrackets(history) ?? numberOnPage(webHead),
    formedOn,
    issuedOn,
    publishedOn,
    effectiveFrom: undated ? null : starts,
    validUntil: undated ? null : ends,
    ...(passedOn === null ? {} : { passedOn }),
    ...(formedOn === null && month != null ? { formedIn: month } : {}),
    ...(effect.validity === null || undated ? {} : { validity: effect.validity }),
    ...findPeriod(all),
    addressee: head.addressees[0]?.replace(/[：:]$/u, '') ?? null,
    cites: citedDocuments(all, head.titles),
    attachments: namesOfAttachments(clauses).map((name) => ({ name })),
    draft,
  };
}

import type { Clause, PolicyMetadata } from '../../facts/kinds/policy.ts';
import { namesInNote } from './attachment-title.ts';
import { readDay } from './dates.ts';
import { numbersIn, passedOver, readFront, type Front } from './front.ts';
import { isForeign } from './marks.ts';
import { plainDigits } from './numerals.ts';
import type { Oddity } from './oddity.ts';
import { headLinesOf } from './title-number.ts';
import { isContentsTitle } from './contents.ts';
import { readCover } from './standard-cover.ts';
import {
  isClosingLine,
  isContactLine,
  isDateLine,
  isDottedDay,
  isPartyLine,
  isSeal,
  isSignature,
  signedAndDated,
} from './signature.ts';

/** The clauses of a text, and what was read of it as a whole. */
interface Read {
  clauses: readonly Clause[];
  metadata: PolicyMetadata;
  head: Front;
  end: Front;
}

const compact = (text: string): string => text.replaceAll(/[\s、（）()]|文\s*件$/gu, '');
const linesOf = (clauses: readonly Clause[], kind: Clause['kind']): string[] =>
  clauses.filter((clause) => clause.kind === kind).flatMap(({ text }) => text.split('\n'));
const quoted = (words: readonly string[]): string =>
  words.map((word) => `“${word.slice(0, 30)}”`).join('');

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [compact(one), compact(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
};

const named =
  /^([^《》，。]{2,40}?(?:政府|办公[室厅]|委员会|管委会|局|厅|联席会议|指挥部|领导小组))关于/u;

/** Bodies that may have issued the text, where they are not the one that was read. */
function otherBodies({ metadata: { issuer, title }, head, end }: Read): Oddity[] {
  const remedy = '核对发布机关；与落款不一致的，按原件登记';
  if (issuer === null) return [];
  const printed = [
    ...head.letterheads.flatMap((line) => line.replace(/\s*文\s*件$/u, '').split('\n')),
    ...head.signed.flat(),
    ...end.signed.flat(),
    ...(named.exec(title)?.slice(1) ?? []),
  ].map((body) => body.replace(/[（(][^（()）]*章[）)]$/u, ''));
  const others = [...new Set(printed.map(compact))].filter((body) => !isSame(body, issuer));
  if (others.length === 0) return [];
  const message = `发布机关读作“${issuer}”，没有取用的还有${quoted(others)}`;
  return [{ code: 'READ-ISSUER', line: 1, message, remedy }];
}

/** Days that may be the one on which the text was written, where another was read. */
function otherDays({ metadata: { formedOn }, head, end }: Read): Oddity[] {
  const days = [...head.days, ...end.days].filter((line) => readDay(line) !== null);
  const others = [...new Set(days)].filter((line) => readDay(line) !== formedOn);
  if (formedOn === null || others.length === 0) return [];
  const message = `成文日期读作 ${formedOn}，没有取用的还有${quoted(others)}`;
  return [{ code: 'READ-DATE', line: 1, message, remedy: '核对哪一天是成文日期' }];
}

const inForce =
  /(?:本[^。；，《》“”]{1,20}?|^|。)自(\d{4}年\d{1,2}月\d{1,2}日)起(?:正式)?(?:施行|实施|执行|生效)/u;

/** A day on which the text says that it takes effect, where another or none was read. */
function otherStarts({ clauses, metadata: { effectiveFrom, draft } }: Read): Oddity[] {
  if (draft) return [];
  return clauses.flatMap(({ text, path, line, anchor }) => {
    const printed = inForce.exec(plainDigits(text).replaceAll(/\s|“[^”]*”/gu, ''))?.[1];
    if (printed === undefined) return [];
    const day = readDay(printed);
    if (day === null || day === effectiveFrom || /^c-(?:t\d|att)/u.test(anchor)) return [];
    const message = `${path}写明自${printed}起施行，施行日期读作${effectiveFrom ?? '未载明'}`;
    return [{ code: 'READ-EFFECT', line, message, remedy: '核对施行日期' }];
  });
}

const dayOfEffect =
  /\d{4}年\d{1,2}月(?:\d{1,2}日)?起(?:正式)?(?:施行|实施|执行|生效|试行)(?!的)|有效期(?:限)?(?:为|是|至|到|暂定|[\d一二两三四五六七八九十])/u;
// What else may have a term, or begin on a day.
const ofOthers = /证|许可|合同|协议|批文|通知书|结论|承诺|标准|价格|税|\u3000/u;

/** A sentence that names a day of effect or a term and no subject that is known, in a text of which neither was read. */
function unclaimedTerms({ clauses, metadata }: Read): Oddity[] {
  const { effectiveFrom, validUntil, validity, draft } = metadata;
  if (draft || effectiveFrom !== null || validUntil !== null || validity !== undefined) return [];
  return clauses.flatMap(({ heading, text, kind, path, line, anchor }) => {
    if (kind === 'head' || kind === 'end' || /^c-(?:t\d|att)/u.test(anchor)) return [];
    const words = plainDigits(`${heading ?? ''}。${text}`).replaceAll(/\s|“[^”]*”/gu, '');
    const said = words
      .replaceAll(/《[^《》]*》/gu, '\u3000')
      .split(/[。；]/u)
      .some((sentence) => {
        const found = dayOfEffect.exec(sentence);
        return found !== null && !ofOthers.test(sentence.slice(0, found.index));
      });
    if (!said) return [];
    const message = `${path}写着施行日期或有效期，不知道说的是不是本文件，按未载明处理`;
    const remedy = '核对这一句；说的是本文件的，登记时在 standing 中写明';
    return [{ code: 'READ-EFFECT', line, message, remedy }];
  });
}

function otherNumbers({ metadata: { docNumber }, head }: Read): Oddity[] {
  const others = head.numbers
    .flatMap((line) => numbersIn(line))
    .filter((line) => docNumber === null || !isSame(line, docNumber));
  if (docNumber === null || others.length === 0) return [];
  const message = `文号读作“${docNumber}”，没有取用的还有${quoted(others)}`;
  return [{ code: 'READ-NUMBER', line: 1, message, remedy: '核对哪一个是文号' }];
}

const isEnding = (line: string): boolean =>
  isDateLine(line) ||
  isDottedDay(line) ||
  isSignature(line) ||
  isClosingLine(line) ||
  isSeal(line) ||
  isContactLine(line) ||
  isPartyLine(line) ||
  signedAndDated(line) !== null ||
  passedOver(line);

/** Lines of the head that are in nothing that was read of it. */
function leftInHead({ clauses, metadata, head }: Read): Oddity[] {
  const { title, docNumber, issuer, addressee } = metadata;
  const own = clauses.find(({ kind }) => kind === 'head');
  const printed = own?.text.split('\n') ?? [];
  const lines = headLinesOf(readCover(printed)?.rest ?? printed);
  const end = lines.findIndex(isContentsTitle);
  const names = metadata.attachments.map(({ name }) => name);
  const told = [title, docNumber, issuer, addressee, ...names].filter((value) => value !== null);
  // What a table of contents names opens its part further down.
  const opened = clauses.flatMap(({ number, heading }) =>
    number === null ? [] : [`${number}${heading ?? ''}`],
  );
  // What a notice passes on, it names: 《…意见》已经同意，现转发给你们。
  const carried = lines
    .filter((line) => /。$/u.test(line))
    .flatMap((line) => Array.from(line.matchAll(/《([^《》]+)》/gu), ([, name = '']) => name));
  const known = [
    ...told,
    ...carried,
    ...opened,
    ...head.history,
    ...head.mastheads,
    ...head.letterheads,
    ...head.numbers,
  ];
  const left = (end < 0 ? lines : lines.slice(0, end)).filter(
    (line) =>
      !known.some((value) => isSame(value, line)) &&
      !/[。！]$/u.test(line) &&
      compact(line) !== '' &&
      readDay(line) === null &&
      !isForeign(line) &&
      !isEnding(line),
  );
  if (left.length === 0) return [];
  const message = `文首有 ${left.length} 行不是标题、文号、机关、日期或主送：${quoted(left.slice(0, 3))}`;
  return [
    {
      ...{ code: 'READ-HEAD', line: own?.line ?? 1, message },
      remedy: '核对这些行是不是标题的一部分或正文',
    },
  ];
}

const longestNote = 300;

/** Body that went to the head: a covering note is a few sentences. */
function proseInHead({ clauses }: Read): Oddity[] {
  const attaches = clauses.some(({ kind }) => kind === 'attachment');
  return clauses
    .filter(({ kind }) => kind === 'head')
    .flatMap(({ text, line }) => {
      const prose = text.split('\n').filter((words) => /[。！；]$/u.test(words));
      const size = prose.join('').length;
      const printed = text.split('\n');
      const behind = printed.slice(printed.findLastIndex((words) => prose.includes(words)) + 1);
      if (prose.length > 0 && attaches && behind.some(isDateLine)) {
        const folded = `文首收着 ${prose.length} 段正文和它的落款，没有分成条款`;
        const remedy = '核对原件：正文前的通知缺标题、文号或落款的，补全后重新读取';
        return [{ code: 'READ-HEAD', line, message: folded, remedy }];
      }
      if (size <= longestNote) return [];
      const message = `文首有 ${prose.length} 段、${size} 字的正文`;
      return [{ code: 'READ-HEAD', line, message, remedy: '核对这些段是不是正文' }];
    });
}

/** Lines of the end that neither sign nor date nor copy. */
function leftInEnd({ clauses }: Read): Oddity[] {
  return clauses
    .filter(({ kind }) => kind === 'end')
    .flatMap(({ text, line }) => {
      const left = text.split('\n').filter((words) => !isEnding(words));
      if (left.length === 0) return [];
      const message = `文末有 ${left.length} 行不是署名、日期、抄送或印发：${quoted(left.slice(0, 3))}`;
      return [{ code: 'READ-END', line, message, remedy: '核对这些行是不是正文' }];
    });
}

/** Attachments in the file that are not those which the note names. */
function otherAttachments({ clauses }: Read): Oddity[] {
  const found = clauses.filter(({ kind, parent }) => kind === 'attachment' && parent === null);
  const note = clauses.find(
    ({ kind, text }) =>
      kind === 'unnumbered' && /^(?:-\s*)?附\s*[件表]?\s*\d{0,2}\s*[：:]/u.test(text),
  );
  const names = note === undefined ? [] : namesInNote(note.text.split('\n'));
  const other = found.find(
    ({ heading }, at) =>
      found.length === names.length && !isSame(heading ?? '', names[at] ?? heading ?? ''),
  );
  if (names.length === 0 || found.length === 0) return [];
  const remedy = '核对附件的标题是否单独成行、文件里是否缺附件';
  const message =
    other === undefined
      ? `附件说明列了 ${names.length} 件，文件里读出 ${found.length} 件`
      : `${other.path}的标题“${other.heading ?? ''}”与附件说明不一致`;
  if (other === undefined && found.length === names.length) return [];
  return [{ code: 'READ-ATTACHMENT', line: (other ?? found[0])?.line ?? 1, message, remedy }];
}

/** What was read once of a text where its lines offer another value as well, and lines that went to no value. */
export function oddValues(clauses: readonly Clause[], metadata: PolicyMetadata): Oddity[] {
  const printed = linesOf(clauses, 'head');
  const head = readFront(headLinesOf(readCover(printed)?.rest ?? printed), true);
  const end = readFront(linesOf(clauses, 'end'), false);
  const read = { clauses, metadata, head, end };
  return [
    otherBodies,
    otherDays,
    otherNumbers,
    otherStarts,
    unclaimedTerms,
    leftInHead,
    proseInHead,
    leftInEnd,
    otherAttachments,
  ].flatMap((look) => look(read));
}

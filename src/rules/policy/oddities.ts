import { titlesOf } from '../../facts/kinds/kind.ts';
import { policyKind } from '../../facts/kinds/public-policy.ts';
import type { Clause, PolicyMetadata } from '../../facts/kinds/policy.ts';
import { secrecyMarks } from '../disclosure/scan/secrecy.ts';
import { printedDay, readDay } from './dates.ts';
import {
  attachmentsDiffer,
  partlyInForce,
  readEffect,
  unreadEffect,
  type KnownDays,
} from './effect.ts';
import { readFront } from './front.ts';
import { repealNote } from './history-line.ts';
import { standingMark } from './metadata.ts';
import { isUnstructured } from './clause-tree.ts';
import type { ParsedText } from './parse.ts';
import type { Oddity } from './oddity.ts';
import { doubtfulClosings } from './odd-closings.ts';
import { oddLines } from './odd-lines.ts';
import { headlessTables } from './odd-tables.ts';
import { conditionalEnd } from './odd-terms.ts';
import { oddTitle } from './odd-title.ts';
import { oddValues } from './odd-values.ts';
import { isDateLine, signedAndDated } from './signature.ts';

const fullDay = new RegExp(printedDay, 'u');

function oddHead({ clauses }: ParsedText, metadata: PolicyMetadata): Oddity[] {
  const found: Oddity[] = [];
  const lines = clauses
    .filter(({ kind }) => kind === 'head')
    .flatMap(({ text }) => text.split('\n'));
  const mark = lines.map((line) => standingMark.exec(line)?.[1]).find(Boolean);
  const repealed = lines.find((line) => repealNote.test(line));
  for (const message of [
    ...(mark === undefined ? [] : [`标题前标着“${mark}”，是网站的说明，不是标题`]),
    ...(repealed === undefined ? [] : [`标题下写着它已不再有效：“${repealed.slice(0, 60)}”`]),
  ]) {
    const remedy = '核实它的效力；已失效、废止的，登记时在 standing 中写明和从哪天起';
    found.push({ code: 'READ-STANDING', line: 1, message, remedy });
  }
  if (
    !isUnstructured({ clauses }) &&
    !clauses.some(({ number }) => /^第.+条/u.test(number ?? ''))
  ) {
    const rules = /(?:条例|办法|规定|细则|规则)(?:[（(][^）)]*[）)])?$/u.test(metadata.title);
    const message = '没有识别出“第…条”';
    if (rules)
      found.push({
        code: 'READ-ARTICLE',
        line: 1,
        message,
        remedy: '核对原件的条款是不是以“第…条”开头',
      });
  }
  return found;
}

/** What most texts print of themselves and this one does not, in one notice. */
function missing({ clauses }: ParsedText, metadata: PolicyMetadata): Oddity[] {
  const { docNumber, issuer, passedOn, draft } = metadata;
  const { formedOn, formedIn, issuedOn, publishedOn } = metadata;
  const dated = formedOn ?? formedIn ?? issuedOn ?? publishedOn ?? passedOn ?? null;
  const words = titlesOf(policyKind.record);
  // Laws are known by who passed them and when; a draft has no number yet. 局务会议 makes no law.
  const history = readFront(
    clauses.flatMap(({ kind, text }) => (kind === 'head' ? text.split('\n') : [])),
    true,
  ).history;
  const isOfLaw = passedOn !== undefined && !history.some((line) => /[局厅部委院]务会/u.test(line));
  const lacks = [
    ...(docNumber === null && !isOfLaw && !draft ? [words.docNumber] : []),
    ...(dated === null ? ['成文、印发、发布或通过的日期'] : []),
    ...(issuer === null && !isOfLaw ? [words.issuer] : []),
  ];
  if (lacks.length === 0) return [];
  const remedy = '原件没有的不必处理；有的，核对它是否单独成行';
  return [{ code: 'READ-MISSING', line: 1, message: `没有识别出${lacks.join('；')}`, remedy }];
}

/** Parts that take effect on a day of their own: the day of the whole is another, or none. */
function partly({ clauses }: ParsedText): Oddity[] {
  return partlyInForce(clauses).map(({ path, line }) => ({
    code: 'READ-EFFECT-PART',
    line,
    message: `${path}写明一部分条款另从一天起施行，施行日期只按整件文件读`,
    remedy: '核对施行日期；分条施行的，在提示里写明',
  }));
}

/** Sentences on the effect or the term of the text whose day was not understood. */
function unreadDays({ clauses }: ParsedText, metadata: PolicyMetadata): Oddity[] {
  const { issuedOn, publishedOn, passedOn = null } = metadata;
  const known = { issuedOn, publishedOn, passedOn };
  const unread = new Set(unreadEffect(clauses));
  return [
    ...clauses
      .filter(({ anchor }) => unread.has(anchor))
      .map(({ path, line }) => ({
        code: 'READ-EFFECT',
        line,
        message: `${path}写了施行日期或有效期，没有读懂，按未载明处理`,
        remedy: '核对这一句；写明了日期的，登记时在 standing 中写明',
      })),
    ...unknownStart(clauses, known),
    ...severalStarts(clauses),
  ];
}

/** 自公布之日起施行, also 30日后, where the text does not print the day that the count begins on. */
function unknownStart(clauses: readonly Clause[], known: KnownDays): Oddity[] {
  const { effectiveFrom, effectiveOn } = readEffect(clauses, known);
  if (effectiveFrom !== null || effectiveOn === null) return [];
  const { event, after } = effectiveOn;
  const count = after === 0 ? '' : ` ${after} 日后`;
  const clause = clauses.find(({ anchor }) => anchor === effectiveOn.anchor);
  return [
    {
      code: 'READ-EFFECT',
      line: clause?.line ?? 1,
      message: `${clause?.path ?? ''}写明${event}之日起${count}施行，${event}的日期原文没有写，施行日期${after === 0 ? '按未载明处理' : '算不出来'}`,
      remedy: `查明${event}的日期，登记时在 standing 中写明从哪一天起施行`,
    },
  ];
}

function severalStarts(clauses: readonly Clause[]): Oddity[] {
  if (!attachmentsDiffer(clauses)) return [];
  return [
    {
      code: 'READ-EFFECT-PART',
      line: clauses.find(({ kind }) => kind === 'attachment')?.line ?? 1,
      message: '几个附件各自写明施行日期或有效期，互不相同，没有当作整件文件的日期',
      remedy: '各附件分成几个文件分别登记；不分的，效力按各附件的条款核实，在 standing 中写明',
    },
  ];
}

/** Lines that date the text by a day that no calendar has (2月30日). */
function impossibleDays({ clauses }: ParsedText): Oddity[] {
  const dated = clauses.filter(({ kind }) => kind === 'head' || kind === 'end');
  return dated.flatMap(({ text, line }) =>
    text.split('\n').flatMap((words, at) => {
      if (!isDateLine(words) && signedAndDated(words) === null) return [];
      if (!fullDay.test(words) || readDay(words) !== null) return [];
      const message = `日期“${words.slice(0, 30)}”在日历上没有，没有读作成文日期`;
      const remedy = '核对原件；原件印错的照录，日期按发文机关的更正登记';
      return [{ code: 'READ-DATE', line: line + at, message, remedy }];
    }),
  );
}

/** 密级 and other words that forbid the web. */
function secret({ clauses }: ParsedText): Oddity[] {
  return clauses.flatMap(({ text, line }) =>
    secrecyMarks(text).map((mark) => ({
      code: 'READ-SECRET',
      line: line + mark.line - 1,
      message: `印着不公开的标记“${mark.printed}”`,
      remedy: '涉密和不公开的文件不得上网：不登记，按保密规定处理',
    })),
  );
}

// Characters that official texts use often and that simplified ones replaced.
const traditional = /[條則規辦實國區會過發縣廳審議據應當為與關於個們這種從業產權讓資補償單處]/gu;
const fewestTraditional = 12;

/** A text in traditional characters: numbers, days and standing are known by simplified ones. */
function otherScript(original: string): Oddity[] {
  const count = original.match(traditional)?.length ?? 0;
  const all = original.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (count < fewestTraditional || count * 20 < all) return [];
  const message = '原件用繁体字，章、条、日期和效力按简体字的写法识别，可能没有读全';
  const remedy = '有简体字的原件用简体字的；没有的，逐条核对条款、日期和效力';
  return [{ code: 'READ-SCRIPT', line: 1, message, remedy }];
}

/** A second text in the file, which has no page of its own. */
function severalTexts({ texts, clauses }: ParsedText): Oddity[] {
  return texts
    .filter(({ role }) => role === 'further')
    .map(({ scope }) => {
      const own = clauses.findIndex(({ anchor }) => anchor.startsWith(`${scope}-`));
      const head = clauses[own - 1];
      const first = head?.kind === 'head' ? head : clauses[own];
      const from = first?.kind === 'head' ? first.text.split('\n')[0] : first?.path;
      return {
        code: 'READ-SEVERAL',
        line: first?.line ?? 1,
        message: `文件里还有另一份文件，从“${from ?? ''}”起；标题、文号和日期只按第一份读`,
        remedy: '两份各自独立的，分成两个文件分别登记；一份是另一份的附件或说明的不必处理',
      };
    });
}

/** A part that opens behind a signature. */
function behindSignature({ clauses }: ParsedText): Oddity[] {
  const found: Oddity[] = [];
  for (const [at, clause] of clauses.entries()) {
    if (clause.kind !== 'end') continue;
    const next = clauses[at + 1];
    if (
      next === undefined ||
      next.kind === 'head' ||
      next.kind === 'attachment' ||
      next.kind === 'footnote' ||
      next.kind === 'end'
    )
      continue;
    const words = `${next.number ?? ''}${next.heading ?? ''}${next.text}`.slice(0, 30);
    const message = `落款之后还有标题或句子，作为另一部分读出：“${words}”`;
    found.push({
      code: 'READ-SIGNATURE',
      line: next.line,
      message,
      remedy: '核对落款以后是不是另一份文件（印发的方案、办法）',
    });
  }
  return found;
}

/** Numbers that stand twice in one place, and their lines. */
function repeated({ clauses }: ParsedText): Clause[] {
  return clauses.filter(({ anchor }) => /^c-(?:[\w-]+-)?\d+(?:z\d+)?r\d+$/u.test(anchor));
}

function oddRepeated(again: readonly Clause[]): Oddity[] {
  const [first] = again;
  if (first === undefined) return [];
  const lines = again.map(({ line }) => line).join('、');
  const several = again.length > 1 ? `等 ${again.length} 个序号` : '';
  return [
    {
      ...{ code: 'READ-REPEATED', line: first.line },
      message: `“${first.path}”${several}在同一处出现了不止一次（第 ${lines} 行）`,
      remedy: '核对原件：序号印重了的照录；后面是另一份文件的，分开登记',
    },
  ];
}

/** All that looks odd in a reading. `fallbackTitle` is the title that stands for a missing one. */
export function oddities(
  original: string,
  parsed: ParsedText,
  metadata: PolicyMetadata,
  fallbackTitle: string,
): Oddity[] {
  const again = repeated(parsed);
  // A line that was parted at its numbers is told as such.
  const parted = new Set(
    parsed.problems.flatMap(({ line, message }) => (/^这一行里有/u.test(message) ? [line] : [])),
  );
  const numbered = parsed.problems.filter(
    ({ line }) => !again.some((clause) => clause.line === line),
  );
  const numbering = numbered.map(({ line, message }) => ({
    ...{ code: 'IMPORT-TEXT-NUMBERING', line, message: message.replace(/。$/u, '') },
    remedy: '原件如此则不必处理',
  }));
  const found = [
    ...oddTitle(metadata.title, fallbackTitle),
    ...secret(parsed),
    ...otherScript(original),
    ...oddHead(parsed, metadata),
    ...impossibleDays(parsed),
    ...missing(parsed, metadata),
    ...partly(parsed),
    ...unreadDays(parsed, metadata),
    ...severalTexts(parsed),
    ...behindSignature(parsed),
    ...oddRepeated(again),
    ...numbering,
    ...conditionalEnd(parsed.clauses, metadata),
    ...oddValues(parsed.clauses, metadata),
    ...headlessTables(parsed),
    ...doubtfulClosings(parsed.clauses),
    ...oddLines(original, parsed).filter(
      ({ code, line }) => code !== 'READ-RUN' || !parted.has(line),
    ),
  ];
  // Two looks may meet on one thing: the first has more to say of it.
  const once = Map.groupBy(found, ({ code, line, message }) =>
    code === 'READ-EFFECT' ? `${code} ${line}` : message,
  );
  return [...once.values()].flatMap(([first]) => first ?? []).sort((a, b) => a.line - b.line);
}

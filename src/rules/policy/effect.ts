import { daysAfter, endOfTerm, printedDay, printedEnd, readDay, readEnd } from './dates.ts';
import { sendsOut } from './carrying-notice.ts';
import { unbroken } from './front.ts';
import { plainDigits, readNumeral } from './numerals.ts';
import { opensProlonging, prolongs, prolongsTerm } from './prolonged.ts';
import { publishedWords } from './published-words.ts';
import type { Clause, Validity } from '../../facts/kinds/policy.ts';

/** What a text says of its own effect, each with the clause that says so; null where it is silent. */
export interface Effect {
  /** `printed` is false where the day follows from an event (自公布之日起) and its printed day. */
  effectiveFrom: { day: string; anchor: string; printed: boolean } | null;
  /** 自公布之日起: the event, where the text names no day. */
  effectiveOn: { event: '印发' | '公布' | '通过'; after: number; anchor: string } | null;
  validUntil: { day: string; anchor: string } | null;
  validity: Validity | null;
}

/** The days that a text prints of itself apart from its clauses. */
export interface KnownDays {
  issuedOn: string | null;
  publishedOn: string | null;
  passedOn: string | null;
}

const ownName =
  '(?:以上|上述)(?:各项|若干)?(?:措施|政策|规定|意见|条款)|[本此](?:实施|管理|暂行|试行|工作|若干|操作|行动|补充|配套|指导|优惠|扶持|奖励)?(?:办法|条例|规定|细则|规则|方案|意见|通知|通告|公告|决定|解释|批复|法|令|章程|准则|标准|规程|规划|计划|指引|指南|要点|制度|措施|政策|文件|文|复函|答复|函|规范|机制|程序|修正案|安排|流程|目录|名录|清单|名单|预案|手册|导则|须知|守则|公约|协议|基准|决议|图则)';
const subject = new RegExp(ownName, 'u');
const effectWord = '(?:起?(?:正式)?(?:施行|实施|执行|生效|试行|实行))';
const byDay = new RegExp(
  `(?:自|从|于|在)?\\s*(${printedDay})\\s*(?:[0０零〇]\\s*[时点]|凌晨)?\\s*(?:之日)?起?(?:正式)?(?:施行|实施|执行|生效|试行|实行)(?!的)`,
  'u',
);
const byEvent = new RegExp(
  `(?:自|从)\\s*(印发|发布|公布|颁布|下发|发文|公告|通过|批准)之?日(?:起)?\\s*(?:满?\\s*([\\d一二三四五六七八九十]+)\\s*(?:个)?(日|天|个?月)后)?${effectWord}(?!的)`,
  'u',
);
const untilDay = new RegExp(
  `(?:有效期|试行期|执行期|实施期|暂行期)(?:限)?[^。；]{0,24}?(?:至|到|截至|截止到?)\\s*(${printedEnd})|(?:试行|执行|施行|实施)(?:[，,、]\\s*)?(?:截?至|到)\\s*(${printedEnd})|(${printedEnd})\\s*(?:期满|届满|到期)后?(?:自动|自行)?(?:失效|废止|终止)`,
  'u',
);
const fromTo = new RegExp(
  `(?:有效|试行|执行|实施|适用|施行)(?:期限?|时间)(?:为|是)?\\s*[:：]?\\s*(?:自|从)?\\s*(${printedDay})\\s*起?\\s*(?:至|到|—|－|-|~|～)+\\s*(${printedEnd})`,
  'u',
);
const length =
  /(有效期|试行期|执行期|施行期|实施期|适用期|暂行期)(?:限)?(?:暂定|暂|一般)?(?:为|是)?\s*[:：]?\s*(?:自(?:施行|实施|执行|生效|试行)之日起\s*)?(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*(年|个月|日|天)|(试行|暂行|暂定(?:执行|施行|实施)?)\s*(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*(年|个月)(?=[。，,；]|$)/u;

interface Sentence {
  words: string;
  anchor: string;
}

/** What a decision puts into another text (增加一条：“本办法有效期…”) is said of that text. */
const withoutQuotations = (words: string): string =>
  words.replaceAll(/[：:]\s*“[^”]*”/gu, (quoted) => '：'.padEnd(quoted.length, '”'));

const saysEffect =
  /(?:自|从|于)[^，。；]{1,30}?(?:起|之日)[^，。；]{0,4}(?:施行|实施|执行|生效|试行)(?!的)/u;

/** The sentences of a text that speak of the text itself, in order, each with its clause. */
function ownSentences(clauses: readonly Clause[]): Sentence[] {
  const found: Sentence[] = [];
  const published: Sentence[] = [];
  const attaches = clauses.some(({ kind }) => kind === 'attachment');
  for (const { kind, heading, headingEnd, text: printed, anchor } of clauses) {
    if (kind === 'end') continue;
    // 自 2026 年 8 月 1 日 起 施行: some prints set every word apart.
    const text = plainDigits(printed).replaceAll(/[^\S\n]+/gu, '');
    if (kind === 'head' || anchor === 'c-n-0' || (anchor === 'c-0' && attaches && sendsOut(text))) {
      // An order or a notice says of the text that it publishes when it takes effect.
      const lines = unbroken(text.split('\n'));
      // A notice with points of its own may tell before that when another text began.
      const order = lines
        .filter((line) => /现(?:予|将)?.{0,20}(?:公布|发布|印发)/u.test(line))
        .map((line) => (anchor === 'c-0' ? line.replace(/^.*(?=现)/u, '') : line));
      const own = order
        .flatMap((line) => line.split(/(?=自)/u))
        .filter((part) => /^自/u.test(part))
        .map((part) => part.replace(/^(?=自[^，。]{1,30}(?:施行|实施|执行|生效))/u, '本文件'));
      found.push(...own.map((words) => ({ words, anchor })));
      const issued = lines.map(publishedWords).filter((words) => words !== null);
      published.push(...issued.map((words) => ({ words, anchor })));
      // 本通知自印发之日起施行，有效期三年。 may stand in a notice that carries attachments.
      const said = lines.filter((line) => /。$/u.test(line));
      found.push(...sentencesOf(said.join('\n'), anchor, true));
      continue;
    }
    const words = publishedWords(text);
    if (words !== null) published.push({ words, anchor });
    found.push(...sentencesOf(`${heading ?? ''}${headingEnd}${text}`, anchor));
  }
  // A notice that says itself when it takes effect (本通知自…) puts out what may begin on another day.
  const isTold = ({ anchor }: Sentence): boolean =>
    found.some(
      (own) => attachmentOf(own.anchor) === attachmentOf(anchor) && saysEffect.test(own.words),
    );
  return [...published.filter((one) => !isTold(one)), ...found];
}

/** The sentences of some words that speak of the text itself; `named`: only those that name it (本通知). */
function sentencesOf(words: string, anchor: string, named = false): Sentence[] {
  const found: Sentence[] = [];
  let own = false;
  for (const sentence of withoutQuotations(words).split(/(?<=[。；\n])/u)) {
    // 有效期五年 behind 本办法自…起施行。 still speaks of the text.
    const continues: boolean =
      own && (/^(?:有效期|试行期|自)/u.test(sentence) || opensProlonging(sentence));
    const bare = sentence.replaceAll(/《[^《》]*》/gu, (title) => '\u3000'.repeat(title.length));
    own = subject.test(bare) || continues || (!named && /^(?:自|从|于)/u.test(bare));
    if (own) found.push({ words: bare, anchor });
  }
  return found;
}

/** Whether the words before a match speak of this text, and no other text stands between. */
function isOwn(words: string, at: number): boolean {
  const before = words.slice(0, at);
  const last = [...before.matchAll(new RegExp(ownName, 'gu'))].at(-1);
  const since = last === undefined ? before : before.slice(last.index + last[0].length);
  if (last === undefined && before.replaceAll(/[\s\u3000]/gu, '') !== '')
    return /^[，,]?(?:有效期|试行期)/u.test(before.trim());
  return !/\u3000/u.test(since) || /(?:解释|负责)[，,]$/u.test(since.trim());
}

const eventOf = (printed: string): '印发' | '公布' | '通过' =>
  /印发|下发|发文/u.test(printed) ? '印发' : /通过|批准/u.test(printed) ? '通过' : '公布';

const unitOf = (printed: string): string =>
  printed === '年' ? 'Y' : /月/u.test(printed) ? 'M' : 'D';

/** 第一条自…起施行, 其余条款自…起施行: the words before say that only a part is meant. */
const ofPart = /(?:第[^，。；自从]{1,30}[条款项章节]|其(?:他|它|余)(?:条款|规定|部分)?)[，,]?\s*$/u;
const inPart = (words: string, at: number): boolean => ofPart.test(words.slice(0, at));

/** The first match that speaks of the whole text. */
const wholly = (pattern: RegExp, words: string): RegExpMatchArray | null =>
  [...words.matchAll(new RegExp(pattern, 'gu'))].find(({ index }) => !inPart(words, index)) ?? null;

/** The clauses that give a part of the text a day of its own (第五条自…起施行). */
export function partlyInForce(clauses: readonly Clause[]): Clause[] {
  return clauses.filter(({ text, heading, kind }) => {
    const words = withoutQuotations(`${heading ?? ''}${text}`);
    if (kind === 'head' || kind === 'end' || !subject.test(words)) return false;
    return [byDay, byEvent].some((pattern) =>
      [...words.matchAll(new RegExp(pattern, 'gu'))].some(({ index }) => inPart(words, index)),
    );
  });
}

type Said = Omit<Effect, 'validity'> & { length: Length | null; prolonged: string | null };

function read(sentences: readonly Sentence[]): Said {
  const found: Said = {
    ...{ effectiveFrom: null, effectiveOn: null, validUntil: null, length: null, prolonged: null },
  };
  for (const { words, anchor } of sentences) {
    const day = wholly(byDay, words);
    if (day?.index !== undefined && isOwn(words, day.index)) {
      const printed = readDay(day[1] ?? '');
      if (printed !== null) found.effectiveFrom = { day: printed, anchor, printed: true };
    }
    const range = fromTo.exec(words);
    const begins = readDay(range?.[1] ?? '');
    if (range !== null && begins !== null && day === null && isOwn(words, range.index)) {
      found.effectiveFrom = { day: begins, anchor, printed: true };
      const ends = readEnd(range[2] ?? '');
      if (ends !== null) found.validUntil = { day: ends, anchor };
    }
    const event = wholly(byEvent, words);
    if (event?.index !== undefined && isOwn(words, event.index)) {
      const count = event[2] === undefined ? 0 : readNumeral(event[2]);
      const after = /月/u.test(event[3] ?? '') ? count * 30 : count;
      found.effectiveOn = { event: eventOf(event[1] ?? ''), after, anchor };
    }
    const until = untilDay.exec(words);
    const last = readEnd(until?.[1] ?? until?.[2] ?? until?.[3] ?? '');
    if (prolongs(words)) {
      if (prolongsTerm(words)) found.prolonged ??= anchor;
      continue;
    }
    if (until !== null && last !== null && isOwn(words, until.index)) {
      found.validUntil = { day: last, anchor };
    }
    const period = length.exec(words);
    if (period !== null && isOwn(words, period.index)) {
      const count = readNumeral(period[2] ?? period[5] ?? '');
      const kind = /试行|暂行/u.test(period[1] ?? period[4] ?? '') ? '试行期' : '有效期';
      found.length = { kind, length: `P${count}${unitOf(period[3] ?? period[6] ?? '')}`, anchor };
    }
  }
  // 有效期2年。期满后自动延续。: the end of the two years is none of the text.
  return found.prolonged === null ? found : { ...found, validUntil: null, length: null };
}

const attachmentOf = (anchor: string): string => /^c-att[^-]*/u.exec(anchor)?.[0] ?? '';

/** What a file and each of its attachments say of their own effect; '' is the file without them. */
function readEach(clauses: readonly Clause[]): Map<string, Said> {
  const groups = Map.groupBy(ownSentences(clauses), ({ anchor }) => attachmentOf(anchor));
  return new Map([...groups].map(([scope, sentences]) => [scope, read(sentences)]));
}

const startOf = ({ effectiveFrom, effectiveOn }: Said): string | null =>
  effectiveFrom?.day ?? (effectiveOn === null ? null : `${effectiveOn.event}+${effectiveOn.after}`);
const termOf = ({ validUntil, length: term }: Said): string | null =>
  validUntil?.day ?? term?.length ?? null;

/** Where attachments of one file take effect on different days, or hold for different terms. */
interface Apart {
  start: boolean;
  term: boolean;
}

function apart(each: ReadonlyMap<string, Said>): Apart {
  const attached = [...each].flatMap(([scope, said]) => (scope === '' ? [] : [said]));
  const differ = (of: (said: Said) => string | null): boolean =>
    new Set(attached.map(of).filter((one) => one !== null)).size > 1;
  const main = each.get('');
  const says = (of: (said: Said) => string | null): boolean =>
    main !== undefined && of(main) !== null;
  return { start: differ(startOf) && !says(startOf), term: differ(termOf) && !says(termOf) };
}

/** What is said of the whole: by the file itself, else by its attachments where they agree. */
function readWhole(clauses: readonly Clause[]): Omit<Said, 'prolonged'> {
  const each = readEach(clauses);
  const { start, term } = apart(each);
  const all = [...each]
    .toSorted(([a], [b]) => Number(a !== '') - Number(b !== ''))
    .map(([, said]) => said);
  const starts = start ? undefined : all.find((said) => startOf(said) !== null);
  const ends = term || start ? undefined : all.find((said) => termOf(said) !== null);
  return {
    ...{ effectiveFrom: starts?.effectiveFrom ?? null, effectiveOn: starts?.effectiveOn ?? null },
    ...{ validUntil: ends?.validUntil ?? null, length: ends?.length ?? null },
  };
}

/** Whether the attachments of a file give themselves different days or terms: the file as a whole has none. */
export function attachmentsDiffer(clauses: readonly Clause[]): boolean {
  const attached = clauses.filter(({ kind }) => kind === 'attachment');
  if (attached.length < 2) return false;
  const { start, term } = apart(readEach(clauses));
  return start || term;
}

type Length = Omit<Validity, 'start'>;

/**
 * Reads when a text takes effect and how long it holds, from sentences whose subject is this text
 * (本办法自…起施行), never from those of a cited one. A validity in years ends on a computed day
 * where the day of its start is printed; `validity` then says so, and holds no start otherwise.
 */
export function readEffect(clauses: readonly Clause[], known: KnownDays): Effect {
  const { length: period, ...effect } = readWhole(clauses);
  const on = effect.effectiveOn;
  const days = { 印发: known.issuedOn, 公布: known.publishedOn, 通过: known.passedOn };
  const happened = on === null ? null : days[on.event];
  if (effect.effectiveFrom === null && on !== null && happened !== null) {
    const day = daysAfter(happened, on.after);
    effect.effectiveFrom = { day, anchor: on.anchor, printed: false };
  }
  if (period === null) return { ...effect, validity: null };
  const start = effect.effectiveFrom?.day ?? null;
  if (effect.validUntil === null && start !== null) {
    effect.validUntil = { day: endOfTerm(start, period.length), anchor: period.anchor };
  }
  return { ...effect, validity: { ...period, start } };
}

/** The clause by which a text goes on behind its term (期满自动延续); null where none is said of itself. */
export function prolongedIn(clauses: readonly Clause[]): string | null {
  return readEach(clauses).get('')?.prolonged ?? null;
}

const saysTerm =
  /(?:有效期|试行期)(?:限)?[^。；，]{0,4}(?:为|是|与|同|至|到|截|自|[\d一二三四五六七八九十两])/u;

/** The clauses that say when this text takes effect or how long it holds in words that were not read. */
export function unreadEffect(clauses: readonly Clause[]): string[] {
  const each = readEach(clauses);
  const partly = new Set(partlyInForce(clauses).map(({ anchor }) => anchor));
  const unread = ownSentences(clauses).filter(({ words, anchor }) => {
    const effect = saysEffect.exec(words);
    const term = saysTerm.exec(words);
    const said = [each.get(attachmentOf(anchor)), each.get('')];
    const noEffect =
      said.every((one) => one === undefined || startOf(one) === null) && !partly.has(anchor);
    const noTerm = said.every((one) => one === undefined || termOf(one) === null);
    return (
      (noEffect && effect !== null && isOwn(words, effect.index)) ||
      (noTerm && term !== null && isOwn(words, term.index))
    );
  });
  return [...new Set(unread.map(({ anchor }) => anchor))];
}

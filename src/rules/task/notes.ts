import { cut, firstLeadsRule, isBodyName, readRoles } from './roles.ts';

/** What a note such as （牵头单位：…；配合单位：…） or one cell of a table says, as printed. */
export interface BodyNote {
  readonly lead: string[];
  readonly supporting: string[];
  readonly responsible: string[];
  readonly implementing: string[];
  readonly due: string | null;
  /** The note with its brackets. */
  readonly quote: string;
  /** `here` or `onward` (下同) where the note says that the first body listed leads. */
  readonly firstLeads: 'here' | 'onward' | null;
}

type Role = 'lead' | 'supporting' | 'responsible' | 'implementing' | 'due';

const roleOfLabel: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['lead', '牵头单位 牵头部门 牵头责任单位 主办单位 主办部门 总牵头单位'],
      [
        'supporting',
        '配合单位 配合部门 协办单位 协办部门 参与单位 参加单位 协同单位 配合责任单位 支持单位',
      ],
      ['responsible', '责任单位 责任部门 落实单位 落实部门 承办单位 承办部门'],
      ['implementing', '责任主体 实施主体'],
      ['due', '完成时间 完成时限 完成期限 办理时限 时限要求'],
    ] as const
  ).flatMap(([role, labels]) => labels.split(' ').map((label) => [label, role] as const)),
);
const labels = [...roleOfLabel.keys()].sort((a, b) => b.length - a.length).join('|');
const noteStart = new RegExp(`[（(〔【［[]\\s*(?=(?:${labels})\\s*[:：])`, 'gu');
const label = new RegExp(`(${labels})\\s*[:：]`, 'gu');
// A note without brackets is a line of its own, or ends one: …形成数据库。牵头单位：市局；责任单位：各区政府。
const bareNote = new RegExp(`(?<=^|[\\n。；])[ \\t\u3000]*(?=(?:${labels})\\s*[:：])`, 'gu');
const labelled = new RegExp(`^\\s*(?:${labels})\\s*[:：]`, 'u');
const runningNote = /[（(〔【［[](?=[^（()）〔〕【】［］[\]]{0,80}(?:牵头|负责|配合))/gu;

/** The rest of a name that a narrow cell broke: 市公安局, 南浔分局. */
const restOfName =
  /分局$|^(?:办公[厅室]|国资委|宣传部|组织部|统战部|政法委)$|^[^省市区县州].*(?:中心|支队|大队)$/u;
const onLine = /^.{2,}(?:局|委|厅|部|政府|院|中心|会|公司|集团|街道|办事处)[、，,；;]?$/u;

/**
 * Splits a printed list into single bodies. 、 and ， separate, except inside brackets, where they
 * belong to a name: 各县（市、区）人民政府 is one body.
 */
export function splitBodies(list: string): string[] {
  const lines = list.split(/\s*\n\s*/u).filter((line) => line !== '');
  // Bodies each on its line are as many; else a narrow cell broke the line.
  const separate = lines.every((line) => onLine.test(line));
  const joined = lines
    .map((line, at) => (at > 0 && separate && !restOfName.test(line) ? `、${line}` : line))
    .join('')
    .replace(firstLeadsRule, '');
  return cut(joined, '、，,')
    .flatMap((body) => cut(body, '。'))
    .map((body) => body.replace(/等?(?:按照?(?:各自)?职责(?:分工)?(?:负责)?|分别负责)$/u, ''))
    .filter(isBodyName);
}

const openers = '（(〔〈<《【［[“';
const closers = '）)〕〉>》】］]”';

const longestNote = 2000;

/** The end (exclusive) of the bracket that opens at `start`; the end of the text where it never closes. */
function closeOf(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + longestNote); at += 1) {
    if (openers.includes(text.charAt(at))) depth += 1;
    if (closers.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return Math.min(text.length, start + longestNote);
}

function ruleOf(text: string): BodyNote['firstLeads'] {
  const rule = firstLeadsRule.exec(text);
  if (rule === null) return null;
  return rule[1] === undefined ? 'here' : 'onward';
}

const inner = (quote: string): string =>
  quote.replace(/^[（(〔【［[]/u, '').replace(/[）)〕】］\]]$/u, '');

/** The parts of a note by their labels, wherever a label stands: 牵头单位：甲局 配合单位：乙局. */
function readNote(quote: string): BodyNote {
  const said = new Map<Role, string>();
  for (const part of cut(inner(quote), '；;\n')) {
    const found = [...part.matchAll(label)];
    for (const [index, { 0: printed, 1: name = '', index: at }] of found.entries()) {
      const words = part.slice(at + printed.length, found[index + 1]?.index);
      const role = roleOfLabel.get(name);
      if (role !== undefined) said.set(role, words.replace(/[\s，,。、]+$/u, '').trim());
    }
  }
  const bodies = (role: Role): string[] => splitBodies(said.get(role) ?? '');
  return {
    lead: bodies('lead'),
    supporting: bodies('supporting'),
    responsible: bodies('responsible'),
    implementing: bodies('implementing'),
    due: said.get('due') ?? null,
    quote,
    firstLeads: ruleOf(quote),
  };
}

/** A note without labels that does nothing but say who leads and supports: （由甲局牵头，乙局配合）. */
function readRunningNote(quote: string): BodyNote | null {
  const words = inner(quote).replace(firstLeadsRule, '');
  const roles = readRoles(words);
  if (roles === null) return null;
  const { lead, supporting, responsible } = roles;
  const own = { lead: [...lead], supporting: [...supporting], responsible: [...responsible] };
  return { ...own, implementing: [], due: null, quote, firstLeads: ruleOf(quote) };
}

interface Found {
  readonly index: number;
  readonly note: BodyNote;
}

const covers =
  (at: number) =>
  ({ index, note }: Found): boolean =>
    at >= index && at < index + note.quote.length;

/** Notes with labels and no brackets, each up to the end of its line. */
function bareNotes(text: string, known: readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const { 0: gap, index } of text.matchAll(bareNote)) {
    const at = index + gap.length;
    if ([...known, ...found].some(covers(at))) continue;
    const lines = text.slice(at, at + longestNote).split('\n');
    // 责任单位：… and 完成时限：… on the next line are one note.
    const size = lines.findIndex((line, index) => index > 0 && !labelled.test(line));
    const quote = lines
      .slice(0, size < 0 ? lines.length : size)
      .join('\n')
      .trimEnd();
    found.push({ index: at, note: readNote(quote) });
  }
  return found;
}

/** All notes of bodies in a clause's text, in order. A text without any gives an empty list. */
export function findNotes(text: string): BodyNote[] {
  const notes: Found[] = [];
  let end = 0;
  for (const { index } of text.matchAll(noteStart)) {
    if (index < end) continue;
    end = closeOf(text, index);
    notes.push({ index, note: readNote(text.slice(index, end)) });
  }
  for (const { index } of text.matchAll(runningNote)) {
    const inside = notes.some(covers(index));
    const note = inside ? null : readRunningNote(text.slice(index, closeOf(text, index)));
    if (note !== null) notes.push({ index, note });
  }
  notes.push(...bareNotes(text, notes));
  return notes.sort((one, other) => one.index - other.index).map(({ note }) => note);
}

/**
 * Reads the 责任单位 cell of a table. Bodies are responsible, unless the cell itself says who leads
 * and who supports: 甲局牵头,乙局配合.
 */
export function readBodyCell(cell: string): Pick<BodyNote, 'lead' | 'supporting' | 'responsible'> {
  // 牵头：甲局, 配合：乙局: the heading of the column says that they are units.
  const named = cell.replaceAll(
    /(?<=^|[\s；;。，,])(牵头|主办|配合|协办|责任)(?=\s*[：:])/gu,
    '$1单位',
  );
  if (labelled.test(named)) {
    const { lead, supporting, responsible } = readNote(named);
    return { lead, supporting, responsible };
  }
  const roles = readRoles(cell.replaceAll(/\s*\n\s*/gu, '').trim());
  if (roles === null) return { lead: [], supporting: [], responsible: splitBodies(cell) };
  const { lead, supporting, responsible } = roles;
  return { lead: [...lead], supporting: [...supporting], responsible: [...responsible] };
}

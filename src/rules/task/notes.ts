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

const openers = '（(〔〈<《【[“';
const closers = '）)〕〉>》】]”';
const labels = ['牵头单位', '配合单位', '责任单位', '责任主体', '完成时间', '完成时限'] as const;
type Label = (typeof labels)[number];

const noteStart = new RegExp(`[（(〔【[]\\s*(?=(?:${labels.join('|')})\\s*[:：])`, 'gu');
const labelled = new RegExp(`^\\s*(${labels.join('|')})\\s*[:：]`, 'u');
/** 湖政发〔2024〕2号 二（一）: the first body of each list leads, there and in what follows. */
const firstLeadsRule = /[，,、]?\s*列第一位的为牵头单位\s*(?:[，,]\s*(下同))?/u;

/** Cuts `text` at the separators that stand outside all brackets. */
function cut(text: string, separators: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (openers.includes(character)) depth += 1;
    if (closers.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.includes(character)) parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${character}`;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * Splits a printed list into single bodies. 、 and ， separate, except inside brackets, where they
 * belong to a name: 各县（市、区）人民政府 is one body.
 */
export function splitBodies(list: string): string[] {
  const joined = list.replaceAll(/\s*\n\s*/gu, '').replace(firstLeadsRule, '');
  return cut(joined, '、，,').map((body) => body.replace(/。$/u, ''));
}

/** The end (exclusive) of the bracket that opens at `start`; the end of the text where it never closes. */
function closeOf(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (openers.includes(text.charAt(at))) depth += 1;
    if (closers.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function ruleOf(text: string): BodyNote['firstLeads'] {
  const rule = firstLeadsRule.exec(text);
  if (rule === null) return null;
  return rule[1] === undefined ? 'here' : 'onward';
}

function readNote(quote: string): BodyNote {
  const said = new Map<Label, string>();
  for (const part of cut(quote.replace(/^[（(〔【[]/u, '').replace(/[）)〕】\]]$/u, ''), '；;')) {
    const label = labelled.exec(part);
    if (label !== null) said.set(label[1] as Label, part.slice(label[0].length).trim());
  }
  const bodies = (label: Label): string[] => splitBodies(said.get(label) ?? '');
  return {
    lead: bodies('牵头单位'),
    supporting: bodies('配合单位'),
    responsible: bodies('责任单位'),
    implementing: bodies('责任主体'),
    due: said.get('完成时间') ?? said.get('完成时限') ?? null,
    quote,
    firstLeads: ruleOf(quote),
  };
}

/** All notes of bodies in a clause's text, in order. A text without any gives an empty list. */
export function findNotes(text: string): BodyNote[] {
  return [...text.matchAll(noteStart)].map((match) =>
    readNote(text.slice(match.index, closeOf(text, match.index))),
  );
}

/**
 * Reads the 责任单位 cell of a table. Bodies are responsible, unless the cell itself says who leads
 * and who supports: 甲局牵头,乙局配合.
 */
export function readBodyCell(cell: string): Pick<BodyNote, 'lead' | 'supporting' | 'responsible'> {
  const roles = /^(?<lead>.+?)牵头(?:[，,、；;](?<supporting>.+?)(?:配合|参与))?。?$/su.exec(
    cell.trim(),
  );
  if (roles === null) return { lead: [], supporting: [], responsible: splitBodies(cell) };
  return {
    lead: splitBodies(roles.groups?.lead ?? ''),
    supporting: splitBodies(roles.groups?.supporting ?? ''),
    responsible: [],
  };
}

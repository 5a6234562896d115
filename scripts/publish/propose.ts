import type { City } from '../../src/facts/kinds/city.ts';
import type { Layout } from '../../src/facts/kinds/layout.ts';
import type { Gazetteer } from '../../src/facts/kinds/place.ts';
import type { Policy } from '../../src/facts/kinds/policy.ts';
import { dayOf } from '../import/lists/list-day.ts';
import { findHeader } from '../import/lists/header.ts';
import type { FoundList, Recognised } from './recognise.ts';
import { unspaced } from '../../src/rules/unspaced.ts';

/** A cell of a registered list that a person read, and the project in whose row it stands. */
export type KnownCell = Layout['cells'][number] & { readonly list: string; readonly name: string };

/** What is known of a city when a file is held against it. */
export interface KnownCity {
  readonly city: City;
  readonly gazetteer: Gazetteer;
  readonly policies: readonly Policy[];
  /** Layouts of its registered lists. */
  readonly layouts: readonly Layout[];
  /** The cells of these lists that a person read, older lists first. */
  readonly cells: readonly KnownCell[];
}

/** A city that a file may belong to, and why. */
export interface CityProposal {
  readonly city: City;
  readonly score: number;
  readonly because: string;
}

type Read = Extract<Recognised, { kind: 'text' | 'list' }>;

/** Who a file says that it is by, and what it calls itself, as printed: issuer and title, or a list's title. */
export function headsOf(file: Read): string[] {
  if (file.kind === 'list') {
    return file.lists.flatMap((list) => printedTitle(list) ?? []);
  }
  const { issuer, title } = file.reading.policy.metadata;
  return [...(issuer === null ? [] : [issuer]), title];
}

/** What a file prints at its head: title, issuer, number, and the rows above a list. */
function headWords(file: Read): string {
  const above = file.lists.flatMap(({ table }) => rowsAbove(table).flatMap(({ cells }) => cells));
  if (file.kind === 'list') return [file.name, ...above].join('\n');
  const { title, issuer, docNumber, addressee } = file.reading.policy.metadata;
  return [file.name, title, issuer, docNumber, addressee].join('\n');
}

function rowsAbove(table: FoundList['table']) {
  const header = findHeader(table, null);
  return header === null ? [] : table.rows.slice(0, header.next - header.rows.length);
}

const cellsOf = ({ table }: FoundList): string[] => table.rows.flatMap(({ cells }) => cells);

/** The words of a number before its year: 湖政发 of 湖政发〔2024〕2号. */
const seriesOf = (docNumber: string | null): string | null =>
  /^(.{2,12}?)[〔［[（(]/u.exec(docNumber ?? '')?.[1] ?? null;

function hold(file: Read, { city, gazetteer, policies }: KnownCity): CityProposal {
  const head = headWords(file);
  const body =
    file.kind === 'text'
      ? file.reading.policy.clauses.map(({ heading, text }) => `${heading ?? ''}${text}`).join('\n')
      : '';
  const cells = new Set(file.lists.flatMap(cellsOf).map((cell) => unspaced(cell)));
  const inCells = (name: string): boolean =>
    cells.has(name) || Array.from(cells).some((cell) => cell.length < 40 && cell.includes(name));
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, why: string): void => {
    score += points;
    reasons.push(why);
  };
  const short = city.name.replace(/(?:市|州|盟|地区)$/u, '');
  if (head.includes(city.name)) add(10, `标题、文号或发文机关写有“${city.name}”`);
  else if (short.length > 1 && head.includes(short)) add(7, `标题、文号或文件名写有“${short}”`);
  const series = file.kind === 'text' ? seriesOf(file.reading.policy.metadata.docNumber) : null;
  if (series !== null && policies.some((one) => seriesOf(one.metadata.docNumber) === series)) {
    add(8, `文号“${series}”与已收录的文件相同`);
  }
  const counties = city.counties.filter(({ name }) => inCells(name) || body.includes(name));
  if (counties.length > 0) {
    add(Math.min(6, 2 * counties.length), `写有${counties.map(({ name }) => name).join('、')}`);
  }
  const towns = gazetteer.townships.filter(({ name }) => name.length > 2 && inCells(name));
  if (towns.length > 0) {
    const some = towns
      .slice(0, 3)
      .map(({ name }) => name)
      .join('、');
    add(
      Math.min(6, towns.length),
      `有 ${towns.length} 个地名在地名表里（${some}${towns.length > 3 ? '等' : ''}）`,
    );
  }
  return { city, score, because: reasons.join('；') };
}

/** The cities that a file speaks of, the likeliest first; none where it names no place that is known. */
export function proposeCities(file: Read, known: readonly KnownCity[]): CityProposal[] {
  return known
    .map((one) => hold(file, one))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.city.slug < b.city.slug ? -1 : 1));
}

/** The one city that the evidence leaves no doubt about; null where a person has to say. */
export function likelyCity(proposals: readonly CityProposal[]): CityProposal | null {
  const [first, second] = proposals;
  if (first === undefined || first.score < 4) return null;
  return second !== undefined && second.score * 2 > first.score ? null : first;
}

/** The address part of a text: city, year and number as printed, `-2` and so on where it is taken. */
export function proposeSlug(city: string, policy: Policy, taken: readonly string[]): string {
  const { docNumber, draft, formedOn, issuedOn, publishedOn, passedOn } = policy.metadata;
  const [, year, number] =
    /(\d{4})\s*[〕］\]）)]\s*第?\s*(\d{1,4})\s*号/u.exec(docNumber ?? '') ?? [];
  const dated = (issuedOn ?? formedOn ?? publishedOn ?? passedOn)?.slice(0, 4);
  const numbered = year === undefined ? dated : `${year}-${number ?? ''}`;
  const base = [city, ...(numbered === undefined ? [] : [numbered]), ...(draft ? ['draft'] : [])];
  const first = base.length === 1 ? `${city}-text` : base.join('-');
  let slug = first;
  for (let at = 2; taken.includes(slug); at += 1) slug = `${first}-${at}`;
  return slug;
}

const plainTitle = (title: string): string =>
  title.replaceAll(/[\s《》（）()〔〕]|征求意见稿|草案|送审稿/gu, '');

/** Texts on file that may be an earlier wording of this one: same number, or same title. */
export function earlierTexts(policy: Policy, policies: readonly Policy[]): Policy[] {
  const { docNumber, title } = policy.metadata;
  return policies.filter(({ metadata }) => {
    const sameNumber = docNumber !== null && metadata.docNumber === docNumber;
    return sameNumber || plainTitle(metadata.title) === plainTitle(title);
  });
}

/** The title that a list prints above its header, or that its text gives the attachment; null where it prints none. */
export function printedTitle({ table, title }: FoundList): string | null {
  const titles = rowsAbove(table)
    .map(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
    .flatMap((cells) => (cells.length === 1 ? cells : []))
    .map((cell) => cell.replaceAll(/\s*\n\s*/gu, ''))
    .filter(
      (cell) => !/^(?:附件?|附表)\s*\d*[:：]?$|^[（(]?(?:单位|日期|截至|填报|制表)/u.test(cell),
    );
  const likely = titles.find((cell) => /名单|清单|一览|台账|汇总|明细|片区|表$/u.test(cell));
  return likely ?? titles[0] ?? title;
}

/** The day that a list prints, as a calendar day; null where it prints none. */
export function printedAsOf(printed: { printed: string } | null): string | null {
  return printed === null ? null : dayOf(printed.printed);
}

/** A name under which no other original lies: `名单.xlsx`, `名单-2.xlsx`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let at = 2; taken.has(free); at += 1) free = `${stem}-${at}${ending}`;
  return free;
}

/** Whether a text prints anything that official texts print of themselves, or is built as they are. */
export function looksOfficial({ metadata, clauses }: Policy): boolean {
  const { docNumber, issuer, formedOn, issuedOn, passedOn } = metadata;
  const numbered = clauses.filter(({ kind }) => kind === 'numbered').length;
  return (
    [docNumber, issuer, formedOn, issuedOn, passedOn].some((one) => one != null) || numbered > 2
  );
}

/** What lists of key areas are called after: 片区, 地块, 再开发, 有机更新, 城中村改造, 全域整治. */
const ownSubject = /低效|片区|再开发|更新|改造|整治|盘活|提质|增效/u;
/** What other lists of a bureau are of. */
const otherSubject =
  /闲置土地|批而未供|供应计划|出让(?:结果|公告)|征收补偿|补偿(?:登记|明细)|采购|招标|中标|采矿|探矿|矿山|矿业权|确权|登记发证|危房|低保|补助|补贴|处罚|信访|公示名册|考核/u;

/**
 * The title of a list that speaks of something else than areas to be redeveloped (闲置土地处置清单); null
 * where it does not, or says both (低效用地、闲置土地清单).
 */
export function otherTitle(found: FoundList): string | null {
  const title = printedTitle(found);
  return title !== null && otherSubject.test(title) && !ownSubject.test(title) ? title : null;
}

/** The address that a browser writes into a page that it saves; null where there is none. */
export function savedFrom({ bytes }: Read): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<!-- saved from url=\(\d+\)(https?:\/\/[^\s<>"]+) -->/u.exec(start)?.[1] ?? null;
}

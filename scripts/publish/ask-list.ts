import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { daySchema } from '../../src/facts/kinds/day.ts';
import { layoutSchema, type Layout } from '../../src/facts/kinds/layout.ts';
import { readList } from '../import/lists/list.ts';
import { noListDay } from '../import/lists/propose.ts';
import { formatDate } from '../../src/rules/words/date.ts';
import type { Answers } from './answers.ts';
import { askLayout } from './ask-layout.ts';
import type { ListDraft, OnFile, Replacement } from './context.ts';
import { printedAsOf, printedTitle, type KnownCity } from './propose.ts';
import type { FoundList, Recognised } from './recognise.ts';
import type { ListSettings } from './settings-file.ts';
import { PublishStop } from './stop.ts';
import { typedDay } from './typed.ts';
import { layoutBeside, originalFile } from '../../src/facts/portal-files.ts';

const isDay = (value: string): string | null =>
  daySchema.safeParse(value).success ? null : `“${value}”不是日期，应写成 2025-06-30 这样。`;

/** What makes a question one for a day. */
export const ofDay = { read: typedDay, check: isDay } as const;

// A layout beside the file need not say of which day its list is: the answers do.
const layoutsOfHand = z
  .array(layoutSchema.extend({ list: daySchema.default(noListDay) }))
  .nonempty();

/** Where a list stands in its file, for the clerk. */
export function placeOf({ sheet, attachment }: FoundList): string {
  if (sheet !== null) return `工作表“${sheet}”`;
  return attachment === null ? '' : `附件${attachment.slice('c-att'.length)}`;
}

/** The layouts that lie beside the file that was handed over: a person wrote or corrected them. */
function layoutsBeside(path: string): readonly Layout[] {
  const beside = layoutBeside(path);
  if (!existsSync(beside)) return [];
  const read = layoutsOfHand.safeParse(parse(readFileSync(beside, 'utf8')));
  if (read.success) return read.data;
  const lines = read.error.issues.map(
    ({ path: place, message }) => `${beside} › ${place.join(' › ')}：${message}`,
  );
  throw new PublishStop('refused', lines);
}

interface Asked {
  readonly file: Extract<Recognised, { kind: 'text' | 'list' }>;
  readonly known: KnownCity;
  readonly found: FoundList;
  readonly settings: ListSettings | undefined;
  readonly key: string;
  /** The day of the text that the list is attached to. */
  readonly textDay: string | null;
  /** The list that the text's earlier wording has in the same attachment: this one takes its place. */
  readonly inherited: { readonly asOf: string; readonly title: string } | null;
}

/** How a list stands to the one that is registered for its day; `otherDay`: a person wants another day. */
async function askReplaces(
  { known, settings, key }: Asked,
  { sources, day }: OnFile,
  { asOf, answers }: { asOf: string; answers: Answers },
): Promise<Replacement | 'new' | 'otherDay' | null> {
  const earlier = sources.find(
    (source) => source.city === known.city.slug && source.lists.some((list) => list.asOf === asOf),
  );
  if (earlier === undefined) return 'new';
  const { replaces, corrected } = settings ?? {};
  const ours = corrected === null ? 'portal' : 'list';
  const how = await answers.ask({
    key: `${key} › replaces`,
    ask: '怎样登记？',
    notes: [
      `${known.city.name}${formatDate(asOf)}的名单已经登记过（${earlier.file}）。同一城市同一天只有一份名单。`,
      '代替它的：原来的原件和登记留着；改了什么，网站逐处写成“更正”，不写成片区的变化。',
    ],
    given: replaces === undefined ? undefined : replaces ? ours : 'otherDay',
    choices: [
      { value: 'list', label: '更正本：制发单位更正了这一天的名单' },
      { value: 'portal', label: '名单没有改，是本站上次拿错、读错了' },
      { value: 'otherDay', label: '日期写错了，另写一个' },
    ],
  });
  if (how === 'portal') return { error: how, on: day };
  if (how !== 'list') return how === null ? null : 'otherDay';
  const on = await answers.ask({
    key: `${key} › corrected`,
    ask: '更正本是哪一天公布（或者给出）的？',
    notes: [`名单的数据仍然截至${formatDate(asOf)}；更正的日期另外写明。`],
    given: corrected ?? undefined,
    read: typedDay,
    check: (value) =>
      isDay(value) ??
      (value < asOf || value > day
        ? `应在 ${asOf}（名单的日期）以后，不晚于今天（${day}）。`
        : null),
  });
  return on === null ? null : { error: how, on };
}

/** Whether a list is of another day than it prints, where a person said so. */
async function keepsDay(
  { settings, key }: Asked,
  printed: { readonly day: string | null; readonly because: string },
  { asOf, answers }: { asOf: string; answers: Answers },
): Promise<boolean> {
  const { day, because } = printed;
  if (day === null || day === asOf || settings?.asOf !== undefined) return true;
  const sure = await answers.ask({
    key: `${key} › asOf`,
    ask: `名单的数据确实截至${formatDate(asOf)}吗？`,
    notes: [
      because,
      '更正、公布的日期不是数据截至的日期：更正本写原来的日期，后面另问更正的日期。',
    ],
    choices: [
      { value: 'no', label: `不是，重新写（原件印的是${formatDate(day)}）` },
      { value: 'yes', label: '是，原件印的不是数据的日期' },
    ],
  });
  return sure === 'yes';
}

async function askDay(asked: Asked, onFile: OnFile, answers: Answers, printed: Layout['asOf']) {
  const { settings, key, textDay, inherited } = asked;
  const day = printedAsOf(printed);
  const because = printed === null ? '' : `原件第 ${printed.line} 行印着“${printed.printed}”。`;
  const strong = day === null ? null : { value: day, because };
  const weak =
    textDay === null
      ? null
      : { value: textDay, because: '名单没有印日期；所附的文件是这一天。', weak: true };
  for (let given = settings?.asOf ?? inherited?.asOf; ; given = undefined) {
    const asOf = await answers.ask({
      ...{ key: `${key} › asOf`, ask: '名单的数据截至哪一天？', given, ...ofDay },
      proposed: strong ?? weak,
    });
    if (asOf === null) return null;
    const kept =
      given !== undefined || (await keepsDay(asked, { day, because }, { asOf, answers }));
    if (!kept) continue;
    const how = await askReplaces(asked, onFile, { asOf, answers });
    if (how === null) return null;
    if (how !== 'otherDay') return { asOf, replaces: how === 'new' ? null : how };
    if (settings?.replaces === false) {
      const where = `${key} › asOf：${asOf} 的名单已经登记过，请另写日期，或写 replaces: true`;
      answers.missing.push(where);
      return null;
    }
  }
}

/** The layout that a person wrote for a list, in the settings file or beside the original. */
function writtenLayout({ file, settings }: Asked, asOf: string | null): Layout | null {
  if (typeof settings?.layout === 'object') return settings.layout;
  const beside = layoutsBeside(file.path);
  const [only, other] = beside;
  return beside.find(({ list }) => list === asOf) ?? (other === undefined ? (only ?? null) : null);
}

/** Asks what a list does not say of itself: its day, its title, and its layout where nobody gave one. */
export async function askList(
  asked: Asked,
  onFile: OnFile,
  { answers, say }: { answers: Answers; say: (line: string) => void },
): Promise<ListDraft | null> {
  const { file, known, found, settings, key } = asked;
  // A list that cannot be read is told before a person has answered all the rest.
  const knownTitle = settings?.title ?? asked.inherited?.title ?? printedTitle(found);
  const laid = await askLayout(
    {
      ...{ path: file.path, name: file.name, found, known, key, given: settings ?? {} },
      written: writtenLayout(asked, settings?.asOf ?? null),
      title: knownTitle ?? '',
    },
    answers,
    say,
  );
  const when = await askDay(asked, onFile, answers, laid?.layout.asOf ?? null);
  // What the original prints above its header is its title: nobody need be asked.
  const title =
    knownTitle ?? (await answers.ask({ key: `${key} › title`, ask: '名单的标题（原件没有印）？' }));
  const reasons = laid?.reasons ?? [];
  const taken = reasons.length === 0 || (await takesLayout(asked, answers, reasons));
  if (laid === null || when === null || title === null || !taken) return null;
  const { asOf, replaces } = when;
  const { city } = laid;
  const written = writtenLayout(asked, asOf) !== null;
  const layout = { ...laid.layout, list: asOf };
  const words = { city, gazetteer: known.gazetteer };
  const reading = readList(found.table, originalFile(file.name), { words, layout, asOf });
  const kept = written || reasons.length > 0 ? layout : null;
  return { ...{ found, asOf, title, reading, layout: kept, reasons, replaces, city } };
}

/** A proposed layout is confirmed in the preview, or by the settings file. */
async function takesLayout(
  { settings, key }: Asked,
  answers: Answers,
  reasons: readonly string[],
): Promise<boolean> {
  if (answers.hasPerson) return true;
  const answer = await answers.ask({
    key: `${key} › layout`,
    ask: `版式有 ${reasons.length} 条须由人核对：${reasons.join('；')}。核对无误写 proposed，有误的写出改正的版式。`,
    given: settings?.layout === 'proposed' ? 'proposed' : undefined,
  });
  return answer !== null;
}

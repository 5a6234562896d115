import type { Change } from '../../src/facts/kinds/change.ts';
import { stages } from '../../src/facts/kinds/stage.ts';
import { formatChangeValue } from '../../src/rules/words/change.ts';
import { formatDate } from '../../src/rules/words/date.ts';
import { phonesCode } from '../import/lists/phones.ts';
import { strayPlace } from './ask-city.ts';
import type { Draft } from './context.ts';
import type { Planned } from './planned.ts';
import { agrees, type Terminal } from './terminal.ts';
import { originalFile } from '../../src/facts/portal-files.ts';

/** How many things a corrected list says otherwise than the one whose place it takes. */
function differences(corrections: Planned['corrections'], asOf: string): string {
  const count = corrections.find(({ date }) => date === asOf)?.changes.length ?? 0;
  return count === 0 ? '各行与它没有不同' : `与它相比改了 ${count} 处，逐处核对过`;
}

/** Changes that are rarer than slips of a list: a person looks at each by name. */
function unlikely(changes: readonly Change[]): string[] {
  const much = changes.filter(({ kind, before, after }) => {
    if (kind !== 'area' || typeof before !== 'number' || typeof after !== 'number') return false;
    return Math.max(before, after) > 2 * Math.min(before, after);
  });
  const back = changes.filter(({ kind, before, after }) => {
    const [from, to] = [before, after].map((value) => stages.findIndex((one) => one === value));
    return kind === 'stage' && from !== undefined && to !== undefined && to >= 0 && to < from;
  });
  return [
    ...(much.length === 0
      ? []
      : [`面积变了一倍以上的 ${much.length} 个片区，与原件核对过：${told(much)}。`]),
    ...(back.length === 0
      ? []
      : [`阶段往回退的 ${back.length} 个片区，与原件核对过：${told(back)}。`]),
  ];
  function told(some: readonly Change[]): string {
    return some
      .map(
        ({ kind, title, before, after }) =>
          `${title}（${formatChangeValue(kind, before)} → ${formatChangeValue(kind, after)}）`,
      )
      .join('、');
  }
}

/** That a file names another place than its city's, where it does. */
function strayNote(file: Draft['file'], known: Draft['known']): string[] {
  const stray = strayPlace(file, known);
  if (stray === null) return [];
  return [`标题或者发文机关写的是“${stray}”，仍然归在${known.city.name}名下，没有放错城市。`];
}

/** What a person has to have looked at before anything is written. */
export function confirmations({
  drafts,
  reviews,
  hosts,
  publications,
  corrections,
  notes,
}: Planned): string[] {
  const gone = publications.flatMap(({ changes }) =>
    changes.filter(({ kind }) => kind === 'removed'),
  );
  // The import tells of all originals; a person looks at those that they handed over.
  const own = new Set(drafts.map(({ source }) => originalFile(source.file)));
  const odd = notes.filter(
    ({ code, spot }) => own.has(spot.file) && /^(?:TEXT|IMPORT-TEXT|READ)/u.test(code),
  ).length;
  return [
    ...drafts.flatMap(({ source, known, lists, file, changes }) => [
      `${source.file} 是${known.city.name}的，来历写得对。`,
      ...strayNote(file, known),
      ...(source.text === null || file.kind !== 'text'
        ? []
        : [
            `《${file.reading.policy.metadata.title}》的文号、日期、效力状态与原件一致；代号 ${source.text.slug} 定了不再改。`,
            '条款与原件逐段核对过。',
          ]),
      ...changes.map(
        ({ slug, standing }) => `${slug} 的效力状态改为“${standing.status}”：${standing.reason}。`,
      ),
      ...lists.flatMap(({ asOf, reading, reasons, replaces }) => [
        `名单的数据截至 ${formatDate(asOf)}；行数 ${reading.rows.length}、合计和各区县的数与原件一致。`,
        ...(replaces === null
          ? []
          : [
              `它${replaces.error === 'list' ? `是 ${formatDate(replaces.on)} 的更正本，` : ''}代替 ${formatDate(asOf)} 已登记的名单，${differences(corrections, asOf)}；网站写成${replaces.error === 'list' ? '名单的' : '本站的'}“更正”，不写成片区的变化。`,
            ]),
        ...reading.warnings
          .filter(({ code }) => code === phonesCode)
          .map(({ read = '' }) => `原件印着的电话都是办公电话，不是个人的：${read}。`),
        ...reasons.map((reason) => `版式：${reason}。`),
      ]),
    ]),
    ...(odd === 0 ? [] : [`${odd} 处提示都与原件核对过。`]),
    ...(gone.length === 0
      ? []
      : [
          `${gone.length} 个片区不再列入，页面会写“已调出”：${gone.map(({ title }) => title).join('、')}。`,
        ]),
    ...unlikely([...publications, ...corrections].flatMap(({ changes }) => changes)),
    ...hosts.map((host) => `${host} 核实过，是发布它的机关的网站；本站页面会链接到那里。`),
    ...reviews.slice(0, 1).map(({ result, role }) => `审查结论“${result}”，由${role}作出。`),
  ];
}

/**
 * Asks in the terminal what the preview asks with its boxes: whether each item was looked at. One yes
 * for all of them would be a yes to nothing.
 *
 * @param signal stops the questions where the person decides in the browser
 * @returns false where nothing is to be written
 */
export async function agreesToEach(
  items: readonly string[],
  terminal: Terminal,
  { say, signal }: { readonly say: (line: string) => void; readonly signal: AbortSignal },
): Promise<boolean> {
  for (;;) {
    const ask = `在这里逐项核对 ${items.length} 项，然后写入资料吗？`;
    if (!(await agrees(terminal, ask, signal))) return false;
    const open = await firstOpen(items, terminal, signal);
    if (open === null) return true;
    say(`第 ${open} 项还没有核对好，没有写入。核对以后再答 y；有不对的答 n，改正后再运行一次。`);
  }
}

/** The number of the first item that a person has not looked at; null where all are. */
async function firstOpen(items: readonly string[], terminal: Terminal, signal: AbortSignal) {
  for (const [at, item] of items.entries()) {
    const words = `${at + 1}/${items.length} ${item} 核对过，对吗？`;
    if (!(await agrees(terminal, words, signal))) return at + 1;
  }
  return null;
}

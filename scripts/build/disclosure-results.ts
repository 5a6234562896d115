import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Finding,
  type Requirement,
  type Result,
  type ResultLink,
  type ResultState,
} from '../../src/rules/disclosure/requirement.ts';
import { escapeXml } from '../../src/outputs/formats/xml.ts';
import { keepFiguresWhole } from '../../src/rules/words/line-breaks.ts';
import { formatSource, resultStateNames } from '../../src/rules/words/disclosure.ts';

/** What the results are shown with. */
interface Around {
  readonly requirements: readonly Requirement[];
  readonly mode: 'demo' | 'column';
  /** Path of the site, with a slash at both ends. */
  readonly base: string;
}

/** A requirement with its result. */
type Row = readonly [Requirement, Result];

/** How many texts or pages are named for one thing that is wrong; the rest is counted. */
const mostLinks = 12;

function linkHtml({ address, label }: ResultLink, base: string): string {
  return `<a href="${escapeXml(base + address.slice(1))}">${escapeXml(label)}</a>`;
}

/** What was found, for readers: each thing once, with the texts or pages where it is so. */
function shownHtml(found: readonly Finding[], base: string): string {
  const shown = found.flatMap((finding) => finding.shown ?? []);
  const items = [...Map.groupBy(shown, ({ words }) => words)].map(([words, own]) => {
    const places = own.flatMap(({ at }) => at);
    const links = places.slice(0, mostLinks).map((at) => linkHtml(at, base));
    const rest = places.length > mostLinks ? `等${places.length}处` : '';
    return `<li>${escapeXml(words)}${links.length === 0 ? '' : `：${links.join('、')}${rest}`}</li>`;
  });
  return items.length === 0 ? '' : `<ul class="bulleted">${items.join('')}</ul>`;
}

function resultHtml({ detail, findings, reminders, links }: Result, base: string): string {
  const shown = links.slice(0, 6).map((one) => linkHtml(one, base));
  const where = shown.length === 0 ? '' : ` 见${shown.join('、')}。`;
  const unsaid = findings.filter((finding) => finding.shown === null).length;
  const rest = unsaid === 0 ? '' : `<p>${unsaid}处由经办人员改正。</p>`;
  const found = `${shownHtml(findings, base)}${rest}${shownHtml(reminders, base)}`;
  return `${escapeXml(detail)}${where}${found}`;
}

function rowHtml([requirement, result]: Row, { mode, base }: Around): string {
  const { id, words, sources, demo, examines } = requirement;
  const eased = mode === 'demo' && demo !== null && result.state === 'notMet' ? `${demo}。` : '';
  const basis = `依据：${sources.map(formatSource).join('；')}。`;
  const looked = examines === null ? '' : `<p class="note">核对的是：${escapeXml(examines)}。</p>`;
  return `<tr id="${id.toLowerCase()}"><th scope="row">${escapeXml(words)}<p class="note">${id} ${escapeXml(basis)}</p></th><td data-label="结果">${resultHtml(result, base)}${looked}${eased === '' ? '' : `<p class="note">${escapeXml(eased)}</p>`}</td></tr>`;
}

/** What needs somebody is open, the rest is folded. */
function groupHtml(state: ResultState, rows: readonly Row[], around: Around): string {
  if (rows.length === 0) return '';
  const reminded = rows.filter(([, { reminders }]) => reminders.length > 0).length;
  const some = state === 'met' && reminded > 0 ? `，其中${reminded}条有提醒` : '';
  const title = `${resultStateNames[state]}（${rows.length}条${some}）`;
  const body = rows.map((row) => rowHtml(row, around)).join('');
  const table = `<table class="card-table requirements"><caption class="visually-hidden">${title}</caption><thead><tr><th scope="col">要求</th><th scope="col">结果</th></tr></thead><tbody>${body}</tbody></table>`;
  return state === 'notMet'
    ? `<section data-result-group="${state}"><h2>${title}</h2>${table}</section>`
    : `<details data-result-group="${state}"><summary>${title}</summary>${table}</details>`;
}

/** How the site is made is for the clerk: readers get each such requirement with the word of its state. */
function makingHtml(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const title = `网站制作方面的要求（${rows.length}条）`;
  const body = rows
    .map(
      ([{ id, words }, { state }]) =>
        `<tr id="${id.toLowerCase()}"><th scope="row">${escapeXml(words)}</th><td data-label="结果">${resultStateNames[state]}</td></tr>`,
    )
    .join('');
  return `<details data-result-group="making"><summary>${title}</summary><p class="note">这些要求由经办人员逐条处理，详细结果在核验结果数据（JSON）里。</p><table class="card-table requirements"><caption class="visually-hidden">${title}</caption><thead><tr><th scope="col">要求</th><th scope="col">结果</th></tr></thead><tbody>${body}</tbody></table></details>`;
}

/** Whether a reader is shown the result in full: it is about what is published, or it is broken. */
const isForReaders = ([{ audience }, { state }]: Row) =>
  audience === 'reader' || state === 'notMet';

/** One sentence: how many requirements are in which state, and which are not met. */
function summaryHtml(rows: readonly Row[]): string {
  const inState = (state: ResultState) => rows.filter(([, result]) => result.state === state);
  const counts = (['met', 'notMet', 'byHand', 'notApplicable'] as const).map(
    (state) => `${resultStateNames[state]} ${inState(state).length} 条`,
  );
  const broken = inState('notMet').map(
    ([{ id, words }]) => `<a href="#${id.toLowerCase()}">${escapeXml(words)}（${id}）</a>`,
  );
  const which = broken.length === 0 ? '' : `不符合的是：${broken.join('；')}。`;
  const making = rows.filter((row) => !isForReaders(row)).length;
  const apart = making === 0 ? '' : `其中 ${making} 条是网站制作方面的，另列在后。`;
  return `信息公开要求 ${rows.length} 条：${counts.join('，')}。${apart}${which}`;
}

/**
 * Puts the results of the checks where `/disclosure/` keeps a place for them: the page is part of the
 * site that the checks look at, so it is built before they run.
 *
 * @param html the built page
 * @throws Error where the page has no place for the results, or a requirement has no result
 */
export function fillResults(html: string, results: readonly Result[], around: Around): string {
  const byId = new Map(results.map((result) => [result.id, result]));
  const rows = around.requirements.map((requirement): Row => {
    const result = byId.get(requirement.id);
    if (!result) throw new Error(`要求 ${requirement.id} 没有核验结果。请报告维护人员。`);
    return [requirement, result];
  });
  const put = (page: string, attribute: string, content: string): string => {
    // The middleware, through which every other word passes, has been here before.
    const whole = keepFiguresWhole(content);
    const place = new RegExp(`(<(p|div)[^>]*\\b${attribute}[^>]*>)[^<]*(</\\2>)`);
    if (!place.test(page)) throw new Error(`公开情况页没有 ${attribute} 的位置。请恢复该页。`);
    return page.replace(place, (_, open: string, tag: string) => `${open}${whole}</${tag}>`);
  };
  const states = ['notMet', 'byHand', 'met', 'notApplicable'] as const;
  const groups = states.map((state) => {
    const own = rows.filter((row) => row[1].state === state && isForReaders(row));
    return groupHtml(state, own, around);
  });
  groups.push(makingHtml(rows.filter((row) => !isForReaders(row))));
  const summed = put(html, 'data-result-summary', summaryHtml(rows));
  return put(summed, 'data-result-groups', groups.join(''));
}

/** Fills the results into the page of a built site; a site without that page is left as it is. */
export function writeResults(folder: string, results: readonly Result[], around: Around): void {
  const path = join(folder, 'disclosure/index.html');
  if (!existsSync(path)) return;
  writeFileSync(path, fillResults(readFileSync(path, 'utf8'), results, around));
}

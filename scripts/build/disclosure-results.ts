import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/domain/disclosure/requirement.ts';
import { escapeXml } from '../../src/exports/xml.ts';
import { resultStateNames } from '../../src/format/disclosure.ts';

function detailHtml({ detail, findings, links }: Result, base: string): string {
  const shown = links
    .slice(0, 6)
    .map(
      ({ address, label }) =>
        `<a href="${escapeXml(base + address.slice(1))}">${escapeXml(label)}</a>`,
    );
  const where = shown.length === 0 ? '' : ` 见${shown.join('、')}。`;
  const items = findings.map((finding) => `<li>${escapeXml(finding)}</li>`).join('');
  const list =
    items === '' ? '' : `<details><summary>逐项说明</summary><ul>${items}</ul></details>`;
  return `${escapeXml(detail)}${where}${list}`;
}

/**
 * Puts the results of the checks where `/disclosure/` keeps a place for them: the page is part of the
 * site that the checks look at, so it is built before they run.
 *
 * @param html the built page
 * @param base path of the site, with a slash at both ends
 * @throws Error where the page has no place for a result
 */
export function fillResults(html: string, results: readonly Result[], base: string): string {
  const put = (page: string, attribute: string, content: string): string => {
    const place = new RegExp(`(<(td|p)[^>]*\\b${attribute}[^>]*>)[^<]*(</\\2>)`);
    if (!place.test(page)) throw new Error(`公开情况页没有 ${attribute} 的位置。请恢复该页。`);
    return page.replace(place, (_, open: string, tag: string) => `${open}${content}</${tag}>`);
  };
  const count = (state: Result['state']) => results.filter((one) => one.state === state).length;
  const states = Object.keys(resultStateNames) as Result['state'][];
  const summary = states.map((state) => `${resultStateNames[state]} ${count(state)}`).join('，');
  const start = put(html, 'data-result-summary', `共 ${results.length} 条：${summary}。`);
  return results.reduce((page, result) => {
    const stated = put(page, `data-result-state="${result.id}"`, resultStateNames[result.state]);
    return put(stated, `data-result-detail="${result.id}"`, detailHtml(result, base));
  }, start);
}

/** Fills the results into the page of a built site; a site without that page is left as it is. */
export function writeResults(folder: string, results: readonly Result[], base: string): void {
  const path = join(folder, 'disclosure/index.html');
  if (!existsSync(path)) return;
  writeFileSync(path, fillResults(readFileSync(path, 'utf8'), results, base));
}

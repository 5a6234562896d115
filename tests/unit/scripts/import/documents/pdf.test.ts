import { expect, test } from 'vitest';
import { writePages, type PdfPage } from '../../../../../scripts/import/documents/pdf.ts';
import { parseText } from '../../../../../src/rules/policy/parse.ts';

/** A page of lines of 12-point characters, 24 points apart; each `[left, text]` or several such. */
function aPage(number: number, lines: readonly (readonly [number, string])[][]): PdfPage {
  const all = [[[220, '甲市人民政府公报'] as const], ...lines, [[300, `— ${number} —`] as const]];
  const runs = all.flatMap((line, at) =>
    line.map(([x, text]) => ({ text, x, y: 800 - at * 24, width: text.length * 12, size: 12 })),
  );
  return { width: 600, height: 842, runs };
}

const full = '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸，甲乙';

test('running heads and page numbers are left out, broken lines joined over pages', () => {
  const pages = [
    aPage(1, [
      [[200, '甲市用地办法']],
      [[124, `第一条 ${full.slice(0, 27)}`]],
      [[100, full]],
      [[100, '戊己庚。']],
      [[124, `第二条 ${full.slice(0, 27)}`]],
    ]),
    aPage(2, [
      [[100, '丁戊己。']],
      [[124, '第三条 完。']],
      [
        [124, '区'],
        [300, '面积'],
      ],
      [
        [124, '东区'],
        [300, '10'],
      ],
    ]),
  ];
  const { text, hints, notices } = writePages(pages);
  const parsed = parseText(text, hints);
  expect(parsed.clauses.map(({ path }) => path)).toEqual(['文首', '第一条', '第二条', '第三条']);
  expect(parsed.clauses[1]?.text).toBe(`${full.slice(0, 27)}${full}戊己庚。`);
  expect(parsed.clauses[2]?.text).toBe(`${full.slice(0, 27)}丁戊己。`);
  expect(parsed.clauses[3]?.table?.rows[0]?.cells).toEqual(['东区', '10']);
  const reasons = parsed.departures
    .filter(({ kind }) => kind === 'dropped')
    .map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason.includes('页码'))).toHaveLength(2);
  expect(reasons.filter((reason) => reason.includes('页眉'))).toHaveLength(2);
  expect(notices.join()).toContain('表格');
});

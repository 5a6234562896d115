import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  freeName,
  likelyCity,
  proposeCities,
  proposeSlug,
} from '../../../../scripts/publish/propose.ts';
import { recognise } from '../../../../scripts/publish/recognise.ts';
import { registeredLines } from '../../../../scripts/publish/summary.ts';
import type { City } from '../../../../src/facts/kinds/city.ts';
import { bureauList, bureauText } from '../../../support/publish-case.ts';

const city = (slug: string, name: string, counties: readonly string[]): City => ({
  ...{ slug, name, province: '示例省', code: '990000', categories: [] },
  counties: counties.map((one, at) => ({
    ...{ slug: `c${'abc'.charAt(at)}`, name: one, kind: 'county' as const },
    ...{ code: `99000${at}`, within: [] },
  })),
});
const known = (one: City) => ({
  ...{ city: one, policies: [] },
  gazetteer: { townships: [], villages: [], readings: [], pointSources: [] },
  layouts: [],
  cells: [],
});
const shili = known(city('shili', '示例市', ['示例东区', '示例西县']));
const yunxi = known(city('yunxi', '云溪市', ['东山区', '西河县']));

async function read(path: string, bytes: Uint8Array) {
  const file = await recognise({ path, bytes }, '2026-08-03');
  if (file.kind === 'refused') throw new Error(file.lines.join());
  return file;
}

test('a list and a text name their city, and why', async () => {
  for (const file of [
    await read('a.xlsx', await bureauList()),
    await read('a.docx', bureauText()),
  ]) {
    const proposals = proposeCities(file, [yunxi, shili]);
    expect(likelyCity(proposals)?.city.slug).toBe('shili');
    expect(proposals[0]?.because).toContain('写有“示例市”');
  }
});

test('what names no known place is proposed to no city', async () => {
  const file = await read('a.docx', bureauText());
  expect(likelyCity(proposeCities(file, [yunxi]))).toBeNull();
});

test('two cities that fit equally are left to a person', async () => {
  const file = await read('a.docx', bureauText());
  const twin = known({ ...shili.city, slug: 'twin' });
  expect(likelyCity(proposeCities(file, [shili, twin]))).toBeNull();
});

test('a slug is of the number as printed, and never one that is taken', async () => {
  const file = await read('a.docx', bureauText());
  if (file.kind !== 'text') throw new Error('a text');
  const { policy } = file.reading;
  expect(proposeSlug('shili', policy, [])).toBe('shili-2026-7');
  expect(proposeSlug('shili', policy, ['shili-2026-7', 'shili-2026-7-2'])).toBe('shili-2026-7-3');
  const numberless = { ...policy, metadata: { ...policy.metadata, docNumber: null, draft: true } };
  expect(proposeSlug('shili', numberless, [])).toBe('shili-2026-draft');
});

test('a free name is not taken, and keeps its ending', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a.txt', 'a-2.txt', 'a-3.txt', 'b.txt')), (taken) => {
      const free = freeName('a.txt', new Set(taken));
      expect(taken).not.toContain(free);
      expect(free).toMatch(/^a(?:-\d)?\.txt$/u);
    }),
  );
});

test.each([
  ['云溪市闲置土地处置清单', true],
  ['2026年征收补偿明细表', true],
  ['云溪市低效用地再开发重点片区清单', false],
  ['低效用地、闲置土地处置项目清单', false],
  ['老旧小区改造危房清单', false],
  ['云溪市2026年项目表', false],
])('a list called %s is doubted: %s', async (title, isDoubted) => {
  const rows = [title, '序号,区县,片区名称,位置,面积（亩）', '1,东山区,旧厂,上桥街道,100'];
  const file = await read('a.csv', new TextEncoder().encode(rows.join('\n')));
  expect(registeredLines(file).some((line) => line.includes('请先核对'))).toBe(isDoubted);
});

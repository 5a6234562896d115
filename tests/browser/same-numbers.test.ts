import { parse } from 'csv-parse/sync';
import { load } from 'cheerio';
import { read } from 'hucre';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { stageGroupNames, stageGroupOf } from '../../src/facts/kinds/stage.ts';
import type { PublicProject } from '../../src/facts/kinds/public-project.ts';

const folder = inject('siteFolder');

function file(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** What every form of a project must say alike. */
interface Line {
  id: string;
  seq: number;
  name: string;
  areaMu: number | null;
  stage: string;
}

function areaOf(cell: string): number | null {
  return cell === '' || cell === '原文未载明' ? null : Number(cell.replaceAll(',', ''));
}

/** A cell of a workbook; this table has texts and numbers only. */
function cellOf(value: unknown): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  throw new Error(`unexpected cell: ${JSON.stringify(value)}`);
}

const byId = (a: Line, b: Line): number => (a.id < b.id ? -1 : 1);
const { projects } = JSON.parse(file('data/projects.json')) as { projects: PublicProject[] };
const expected: Line[] = projects
  .map(({ id, seq, name, areaMu, stage }) => ({
    id,
    seq,
    name,
    areaMu,
    stage: stageGroupNames[stageGroupOf(stage)],
  }))
  .sort(byId);
const total = expected.reduce((sum, { areaMu }) => sum + (areaMu ?? 0), 0);

type Cells = Record<string, string | number>;

function linesOfTable(records: Cells[]): Line[] {
  const lines = records.map((record) => ({
    id: String(record['编号']),
    seq: Number(record['序号']),
    name: String(record['片区名称']),
    areaMu: areaOf(String(record['面积（亩）'] ?? '')),
    stage: String(record['实施阶段']),
  }));
  return lines.sort(byId);
}

test('CSV, XLSX and GeoJSON say of every project what the JSON says', async () => {
  expect(expected.length).toBeGreaterThan(0);
  const csv = parse(file('data/projects.csv'), { bom: true, columns: true });
  expect(linesOfTable(csv as Cells[])).toEqual(expected);

  const workbook = await read(readFileSync(join(folder, 'data/projects.xlsx')));
  const [headings = [], ...rows] = workbook.sheets[0]?.rows ?? [];
  const records = rows.map((row) =>
    Object.fromEntries(headings.map((heading, at) => [cellOf(heading), cellOf(row[at])])),
  );
  expect(linesOfTable(records)).toEqual(expected);

  const { features } = JSON.parse(file('data/projects.geojson')) as {
    features: { properties: PublicProject }[];
  };
  const lines = features.map(({ properties: { id, seq, name, areaMu, stage } }) => {
    return { id, seq, name, areaMu, stage: stageGroupNames[stageGroupOf(stage)] };
  });
  expect(lines.sort(byId)).toEqual(expected);
});

test('the list page says of every project what the JSON says', () => {
  const $ = load(file('projects/index.html'));
  const lines = $('[data-project-table] tr[data-project]')
    .map((_, row) => {
      const cell = (label: string) => $(row).find(`[data-label="${label}"]`).text().trim();
      return {
        id: $(row).attr('data-project') ?? '',
        seq: Number(cell('序号')),
        name: $(row).find('th').text().trim(),
        areaMu: areaOf(cell('面积（亩）')),
        stage: cell('实施阶段'),
      };
    })
    .get();
  expect(lines.sort(byId)).toEqual(expected);
});

test('each project has a page and a JSON of its own with its area', () => {
  for (const { id, name, areaMu } of expected) {
    const text = load(file(`projects/${id}/index.html`))('main').text();
    expect(text).toContain(name);
    if (areaMu !== null) expect(text.replaceAll(',', '')).toContain(String(areaMu));
    expect(JSON.parse(file(`data/projects/${id}.json`))).toMatchObject({ id, name, areaMu });
  }
});

test('home and progress page print the total of the list', () => {
  for (const page of ['index.html', 'progress/index.html']) {
    const text = load(file(page))('main').text().replaceAll(',', '');
    expect(text, page).toContain(String(total));
    expect(text, page).toContain(String(expected.length));
  }
});

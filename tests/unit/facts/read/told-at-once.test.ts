import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../../../src/facts/portal.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const address = { url: 'https://example.gov.cn/', isPublic: true };

function broken(...files: string[]): () => unknown {
  const root = temporaryFolder();
  cpSync('demo/data', join(root, 'data'), { recursive: true });
  for (const file of files) {
    if (file.endsWith('.json')) writeFileSync(join(root, 'data', file), '{}');
    else appendFileSync(join(root, 'data', file), '\nunheardOf: 1\n');
  }
  return () => load({ root, folder: 'data', engine: process.cwd() }, '2026-11-30', address);
}

function toldOf(reading: () => unknown): string {
  try {
    reading();
  } catch (error) {
    return String(error);
  }
  return '';
}

test('a clerk is told of every broken file at once, whatever kind it is', () => {
  const files = [
    ...['site.yaml', 'disclosure/reviews.yaml', 'disclosure/duties.yaml'],
    ...['shili/lists/2024-01-31.json', 'shili/lists/2024-07-31.json'],
  ];
  const told = toldOf(broken(...files));
  for (const file of files) expect(told).toContain(`data/${file}`);
  expect(broken()).not.toThrow();
});

test('cities that are not told right are not said to be missing as well', () => {
  const told = toldOf(broken('site.yaml', 'shili/city.yaml'));
  expect(told).toContain('data/site.yaml');
  expect(told).toContain('data/shili/city.yaml');
  expect(told).not.toContain('没有城市');
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOriginals } from '../../../../scripts/import/originals.ts';
import { importTexts } from '../../../../scripts/import/texts.ts';
import { policySchema } from '../../../../src/facts/kinds/policy.ts';
import { loadCities } from '../../../../src/facts/read/cities.ts';

const data = { root: process.cwd(), folder: 'data' };
const cities = loadCities(data);
const { originals } = readOriginals(data, cities);

function withBytes(file: string, bytes: Uint8Array) {
  const [original] = originals.filter(({ source }) => source.file === 'huzhou.txt');
  if (original === undefined) throw new Error('huzhou.txt is not registered');
  return { source: { ...original.source, file }, bytes };
}

describe('importTexts', () => {
  test('gives the published files again, byte for byte', async () => {
    const { files, problems } = await importTexts({ data, cities, originals });
    expect(problems).toEqual([]);
    expect(files.length).toBe(originals.filter(({ source }) => source.text !== null).length);
    for (const { path, text } of files) {
      expect(text).toBe(readFileSync(`data/${path}`, 'utf8'));
      expect(text).toMatch(/"ranges": \[\n\s+\[\d+, \d+\]/u);
      policySchema.parse(JSON.parse(text));
    }
  });

  test('tells the line of what is odd in a numbering, and imports it all the same', async () => {
    const bytes = new TextEncoder().encode('甲市办法\n一、范围\n2.旧厂。先改。\n4.旧村。后改。\n');
    const context = { data, cities, originals: [withBytes('a.txt', bytes)] };
    const { files, warnings } = await importTexts(context);
    expect(files.filter(({ path }) => path.endsWith('/policy.json'))).toHaveLength(1);
    const numbering = warnings.filter(({ code }) => code === 'IMPORT-TEXT-NUMBERING');
    expect(numbering.map(({ spot }) => spot.line)).toEqual([3, 4]);
  });

  test('keeps the version whose words a new text changes', async () => {
    const [original] = originals.filter(({ source }) => source.file === 'huzhou.txt');
    const changed = new TextDecoder()
      .decode(original?.bytes)
      .replace('20000 亩以上', '30000 亩以上');
    const bytes = new TextEncoder().encode(changed);
    const { files } = await importTexts({ data, cities, originals: [withBytes('a.txt', bytes)] });
    const kept = files.filter(({ path }) => path.endsWith('/versions/001.json'));
    const versions = kept.map(({ text }) => policySchema.parse(JSON.parse(text)));
    expect(versions.flatMap(({ clauses }) => clauses.map(({ text }) => text)).join('')).toContain(
      '20000 亩以上',
    );
  });

  test.each([
    ['bytes that are no text', 'a.txt', new Uint8Array([0xff, 0x00, 0xff, 0xff, 0x80])],
    ['a Word file', 'a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0x20, 0x20])],
    ['a file of white space', 'a.txt', new TextEncoder().encode(' \n\n')],
  ])('%s is a problem that names the file', async (_what, file, bytes) => {
    const context = { data, cities, originals: [withBytes(file, bytes)] };
    const { files, problems } = await importTexts(context);
    expect(files).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'IMPORT-TEXT-UNREADABLE', spot: { file: `sources/${file}` } },
    ]);
  });
});

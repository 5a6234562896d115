import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeCompressedCopies } from '../../../../scripts/build/compressed-copies.ts';
import { allFilesBelow, filesBelow } from '../../../../scripts/build/site-folder.ts';

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingdi-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const long = '重点片区'.repeat(1000);

test('text gets copies with the same content, and these are no files of the site', () => {
  const folder = aFolder({ 'a.html': long, 'short.html': 'a', 'a.png': long });
  writeCompressedCopies(folder, join(folder, 'none'));
  expect(allFilesBelow(folder)).toEqual([
    'a.html',
    'a.html.br',
    'a.html.gz',
    'a.png',
    'short.html',
  ]);
  expect(filesBelow(folder)).toEqual(['a.html', 'a.png', 'short.html']);
  expect(brotliDecompressSync(readFileSync(join(folder, 'a.html.br'))).toString()).toBe(long);
  expect(gunzipSync(readFileSync(join(folder, 'a.html.gz'))).toString()).toBe(long);
});

test('the copies in use serve again where the file has not changed, and only there', () => {
  const published = aFolder({ 'a.html': long, 'b.html': long });
  for (const name of ['a.html.br', 'a.html.gz', 'b.html.br', 'b.html.gz']) {
    writeFileSync(join(published, name), 'kept');
  }
  const folder = aFolder({ 'a.html': long, 'b.html': long.replaceAll('重', '轻') });
  writeCompressedCopies(folder, published);
  expect(readFileSync(join(folder, 'a.html.br'), 'utf8')).toBe('kept');
  expect(readFileSync(join(folder, 'b.html.br'), 'utf8')).not.toBe('kept');
});

test('a file with the name of a copy stops the build', () => {
  const folder = aFolder({ 'a.csv': long, 'a.csv.gz': 'of a bureau' });
  expect(() => {
    writeCompressedCopies(folder, join(folder, 'none'));
  }).toThrow('a.csv.gz');
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeCompressedCopies } from '../../../../scripts/build/compressed-copies.ts';
import { allFilesBelow, filesBelow } from '../../../../scripts/build/site-folder.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const long = '重点片区'.repeat(1000);

test('text gets copies with the same content, and these are no files of the site', () => {
  const folder = aFolder({ 'a.html': long, 'short.html': 'a', 'a.png': long });
  writeCompressedCopies(folder);
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

test('copies that an earlier build made are not made again, and what was made is told', () => {
  const folder = aFolder({ 'a.html': long, 'b.html': long, 'short.html': 'a' });
  const known: Record<string, string[]> = {};
  writeCompressedCopies(folder, {
    sha256Of: () => null,
    placeCopies: (_, path) => path === 'a.html',
    know: (path, { copies }) => {
      known[path] = Object.keys(copies);
    },
  });
  expect(allFilesBelow(folder)).not.toContain('a.html.br');
  expect(known).toEqual({ 'b.html': ['.br', '.gz'], 'short.html': [] });
});

test('a file with the name of a copy stops the build', () => {
  const folder = aFolder({ 'a.csv': long, 'a.csv.gz': 'of a bureau' });
  expect(() => {
    writeCompressedCopies(folder);
  }).toThrow('a.csv.gz');
});

test('what lies packed has a copy that unpacks to what is in it', () => {
  const folder = aFolder({});
  const content = Buffer.from(
    Array.from({ length: 9000 }, (_, at) => `${(at * 7919) % 10007} `).join(''),
  );
  writeFileSync(join(folder, 'index.pack'), gzipSync(content));
  writeCompressedCopies(folder);
  expect(allFilesBelow(folder)).toEqual(['index.pack', 'index.pack.br']);
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.pack.br')))).toEqual(content);
});

test('a small part of the index has a copy too, since a query asks for many of them', () => {
  const folder = aFolder({ 'small.json': '["补偿"]'.repeat(20) });
  writeFileSync(join(folder, 'places-0.pack'), gzipSync('{"补偿":"1a 2b 3c","补充":"4d 5e"}'));
  writeCompressedCopies(folder);
  expect(allFilesBelow(folder)).toEqual(['places-0.pack', 'places-0.pack.br', 'small.json']);
});

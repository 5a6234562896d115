import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipArchive } from '../../../../scripts/build/zip-archive.ts';
import { findingsOf } from '../../../../scripts/scan/scan-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  { path: 'projects.csv', content: bytes('序号,名称\r\n'.repeat(100)) },
  { path: 'schemas/片区.json', content: bytes('{}') },
  { path: 'empty.txt', content: new Uint8Array() },
];

describe('a ZIP of files', () => {
  test('holds each with its name and bytes', () => {
    const parts = unzipSync(zipArchive(files, '2024-01-30'));
    const packed = Object.entries(parts).map(([path, content]) => [path, Buffer.from(content)]);
    expect(packed).toEqual(files.map(({ path, content }) => [path, Buffer.from(content)]));
  });

  test('of the same day is the same bytes, of another day others, of one before 1980 the first known', () => {
    const [one, same, other] = ['2024-01-30', '2024-01-30', '2024-01-31'].map((day) =>
      Buffer.from(zipArchive(files, day)),
    );
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(zipArchive(files, '1979-12-31')).toEqual(zipArchive(files, '1980-01-01'));
  });

  test('tells the day in both places', () => {
    const zip = Buffer.from(zipArchive(files, '2024-01-30'));
    const day = ((2024 - 1980) << 9) | (1 << 5) | 30;
    expect(zip.readUInt16LE(12)).toBe(day);
    expect(zip.readUInt16LE(zip.indexOf('PK\u0001\u0002') + 14)).toBe(day);
  });

  test('is read to the bottom by the scan, without a stray byte', () => {
    expect(
      findingsOf('all.zip', zipArchive(files, '2024-01-30'), { allowedPhones: new Set() }),
    ).toEqual([]);
  });
});

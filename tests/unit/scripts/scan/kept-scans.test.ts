import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptScans, scanMark } from '../../../../scripts/scan/kept-scans.ts';
import { scanFile } from '../../../../scripts/scan/scan-file.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const options = { allowedPhones: new Set<string>() };
const dirty = '联系电话：13800138000';

/** Scans some files with what a file keeps; gives the findings, and which were read. */
function scanAll(file: string, mark: string, files: ReadonlyMap<string, string>) {
  const kept = keptScans(file, mark);
  const read: string[] = [];
  const found = [...files].flatMap(([path, text]) => {
    const bytes = Buffer.from(text);
    return kept.of(path, bytes, () => {
      read.push(path);
      return scanFile(path, bytes, options);
    });
  });
  kept.keep();
  return { found, read };
}

describe('what was scanned before', () => {
  test('is not scanned again while it is the same; what was found is found each time', () => {
    const file = join(temporaryFolder(), 'scans.txt');
    const files = new Map([
      ['a.html', '<p>甲'],
      ['b.html', dirty],
    ]);
    const first = scanAll(file, 'm', files);
    expect(first.found).toHaveLength(1);
    const second = scanAll(file, 'm', files.set('c.html', '<p>丙'));
    expect(second.read).toEqual(['b.html', 'c.html']);
    expect(second.found).toEqual(first.found);
    expect(scanAll(file, 'another scan', files).read).toEqual(['a.html', 'b.html', 'c.html']);
  });

  test('whatever is changed, moved or exchanged, the second scan finds what a first one would', () => {
    const contents = fc.array(fc.constantFrom('', '<p>甲', dirty, '130102199003071234', 'ⅰ'), {
      minLength: 3,
      maxLength: 3,
    });
    const filesOf = (texts: readonly string[]) =>
      new Map(texts.map((text, at) => [`${'abc'[at] ?? ''}.txt`, text]));
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const file = join(temporaryFolder(), 'scans.txt');
        scanAll(file, 'm', filesOf(before));
        const cold = scanAll(join(temporaryFolder(), 'none.txt'), 'm', filesOf(after));
        expect(scanAll(file, 'm', filesOf(after)).found).toEqual(cold.found);
      }),
      { numRuns: 40 },
    );
  });

  test('counts for nothing once the scan is told otherwise', () => {
    const told = { allowedPhones: new Set(['13800138000']) };
    expect(scanMark(told)).not.toBe(scanMark(options));
    expect(scanMark({ ...options, cleared: new Set(['x']) })).not.toBe(scanMark(options));
    expect(scanMark({ allowedPhones: new Set() })).toBe(scanMark(options));
  });
});

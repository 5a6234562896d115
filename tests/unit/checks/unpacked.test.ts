import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writtenForms } from '../../../src/rules/search/packed.ts';
import { unpacked } from '../../../src/checks/run/unpacked.ts';

const holds = (parts: Buffer[], text: string) => parts.some((part) => part.includes(text));

test('a text is found in a file, in gzip, in ZIP, and in gzip in ZIP', () => {
  const plain = strToU8('哨兵');
  expect(holds(unpacked('a.html', plain), '哨兵')).toBe(true);
  expect(holds(unpacked('a.pf_fragment', gzipSync(plain)), '哨兵')).toBe(true);
  expect(holds(unpacked('a.xlsx', zipSync({ 'xl/a.xml': plain })), '哨兵')).toBe(true);
  expect(holds(unpacked('a.zip', zipSync({ 'b.gz': gzipSync(plain) })), '哨兵')).toBe(true);
  expect(holds(unpacked('a.zip', zipSync({ 'b.gz': gzipSync(plain) })), '别的')).toBe(false);
});

test('a text is found in a file of the search index, in whatever form it is written', () => {
  const forms = writtenForms(JSON.stringify({ texts: ['第三款写着哨兵'] }));
  expect(forms.length).toBeGreaterThan(1);
  for (const form of forms) {
    const parts = unpacked('search/index.pack', gzipSync(form));
    expect(holds(parts, '哨兵')).toBe(true);
    expect(holds(parts, '别的')).toBe(false);
  }
});

test('a packed file that cannot be opened is named, not passed over', () => {
  const broken = gzipSync('哨兵').subarray(0, 12);
  expect(() => unpacked('a/b.gz', broken)).toThrow(/^a\/b\.gz：压缩文件（\.gz）打不开/);
});

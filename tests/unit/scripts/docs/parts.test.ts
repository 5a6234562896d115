import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { docsParts, withParts } from '../../../../scripts/docs/parts.ts';

test.each([...(await docsParts())])(
  '%s is what the code gives: npm run docs',
  async (file, parts) => {
    const page = readFileSync(file, 'utf8');
    expect(await withParts(file, page, parts)).toBe(page);
  },
);

test('a page without a place for a part is named', async () => {
  await expect(withParts('docs/x.md', 'nothing', [['a', 'b']])).rejects.toThrow('docs/x.md');
});

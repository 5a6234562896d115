import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classifyText, readText } from '../../../../scripts/fuzz/classify-text.ts';
import { mutateText } from '../../../../scripts/fuzz/mutate-text.ts';
import { randomOf } from '../../../../scripts/scan/planted.ts';

test.each(['txt', 'html', 'docx', 'pdf'])(
  'changed .%s texts are read as they stand or refused',
  async (kind) => {
    const good = Uint8Array.from(readFileSync(`tests/fixtures/fuzz-texts/text.${kind}`));
    const { transcript } = await readText(`text.${kind}`, good);
    const random = randomOf(7);
    const bad: string[] = [];
    for (let number = 1; number <= (kind === 'pdf' ? 8 : 25); number += 1) {
      const changed = mutateText(kind, good, random);
      const { verdict, why } = await classifyText(kind, changed, transcript?.text ?? '');
      if (verdict === '悄悄读错' || verdict === '崩溃')
        bad.push(`${number} ${changed.name}：${why}`);
    }
    expect(transcript).not.toBeNull();
    expect(bad).toEqual([]);
  },
);

test('a reader that loses or changes words would be found', async () => {
  const bytes = new TextEncoder().encode('第一条 甲。\n第二条 乙。\n');
  const changed = { name: '', bytes, meant: '第一条 甲。\n第二条 丙。\n', keepsNumbers: true };
  expect((await classifyText('txt', changed, '')).verdict).toBe('悄悄读错');
});

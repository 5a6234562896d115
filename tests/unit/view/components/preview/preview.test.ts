import { expect, test } from 'vitest';
import type { Publication } from '../../../../../src/facts/kinds/change.ts';
import { setOf, tallyOf } from '../../../../../src/view/components/preview/preview.ts';

test('changes are counted by kind, what comes and goes first', () => {
  const published = (kinds: readonly string[]) =>
    ({ changes: kinds.map((kind) => ({ kind })) }) as unknown as Publication;
  expect(tallyOf([published(['stage', 'removed', 'stage']), published(['added'])])).toBe(
    '列入名单 1，调出名单 1，阶段变化 2',
  );
  expect(tallyOf([])).toBe('');
});

test('figures stand under figures; names have room', () => {
  expect(setOf(['300', '', '150（原文 10公顷）'])).toEqual({ number: true });
  expect(setOf(['南太湖新区', '德清县'])).toEqual({ nowrap: true });
  expect(setOf(['织里镇、东林镇、埭溪镇'])).toEqual({ room: 'name' });
});

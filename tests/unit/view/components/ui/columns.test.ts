import { describe, expect, it } from 'vitest';
import { projectSchema } from '../../../../../src/facts/kinds/project.ts';
import {
  classesOf,
  columnsOf,
  plainText,
  roomFor,
  type Column,
} from '../../../../../src/view/components/ui/columns.ts';

describe('columnsOf', () => {
  it('heads the columns with the words of the kind, in the order asked for', () => {
    const columns = columnsOf(projectSchema, { areaMu: { number: true }, location: {} });
    expect(columns.map(({ head }) => head)).toEqual(['面积（亩）', '位置（原文）']);
    expect(columns[0]?.number).toBe(true);
  });
});

describe('plainText', () => {
  const row = { name: '甲', area: 1234, place: null };
  const column = (key: string, more: Partial<Column<typeof row>> = {}): Column<typeof row> => {
    return { key, head: key, ...more };
  };

  it('takes the value of the key, sets figures, and says what the original does not print', () => {
    expect(plainText(column('name'), row, 0)).toBe('甲');
    expect(plainText(column('area'), row, 0)).toBe('1,234');
    expect(plainText(column('place'), row, 0)).toBe('原文未载明');
  });

  it('hands the row and its place to the words of the column', () => {
    const text = ({ name }: typeof row, at: number) => `${name}${at + 1}`;
    expect(plainText(column('x', { text }), row, 2)).toBe('甲3');
  });

  it('refuses a column that has neither a value nor words nor a slot', () => {
    expect(() => plainText(column('gone'), row, 0)).toThrow('“gone”一列没有内容');
  });
});

it('sets figures to the right, and leaves a mere dash out of a card', () => {
  const column: Column<object> = { key: 'n', head: '数', number: true };
  expect(classesOf(column, '—')).toBe('number wide-only');
  expect(classesOf({ key: 'n', head: '名' })).toBeUndefined();
});

describe('roomFor', () => {
  it('keeps short words and dates in one line, and gives sentences more room than names', () => {
    expect(roomFor(['低效工业片区', '2024年12月底前'])).toEqual({ nowrap: true });
    expect(roomFor(['储备', '示例紫藤印社片区'])).toEqual({ room: 'name' });
    expect(roomFor(['储备', '一'.repeat(25)])).toEqual({ room: 'sentence' });
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEvents } from '../../../../src/facts/read/events.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const heading = '项目编号,日期,事项,新值,依据文件,原件,网址,说明';
const root = temporaryFolder();
function load(...lines: string[]) {
  writeFileSync(join(root, 'events.csv'), `\uFEFF${[heading, ...lines].join('\r\n')}\r\n`);
  return loadEvents(root, 'events.csv');
}

describe('loadEvents', () => {
  test('no table and a table without rows are no events', () => {
    expect(loadEvents(root, 'missing.csv')).toEqual([]);
    expect(load()).toEqual([]);
  });

  test('reads areas, stages and facts', () => {
    const events = load(
      'shili-001,2025-01-02,面积调整,120.5,《批复》,reply.txt,,核减道路用地',
      'shili-001,2025-02-02,阶段调整,正在实施,《通报》,,https://example.invalid/1,',
      'shili-001,2025-03-02,开工,,《公告》,notice.txt,,',
    );
    expect(events.map(({ kind, areaMu, stage, line }) => [kind, areaMu, stage, line])).toEqual([
      ['area', 120.5, null, 2],
      ['stage', null, 'underway', 3],
      ['start', null, null, 4],
    ]);
    expect(events[0]?.note).toBe('核减道路用地');
  });

  test('rows that were added with other ends of lines stand where they stand', () => {
    const row = 'shili-001,2025-01-02,开工,,《公告》,notice.txt,,';
    writeFileSync(join(root, 'events.csv'), `${heading}\n${row}\n${row}\r\n\r\n${row}\r\n`);
    expect(loadEvents(root, 'events.csv').map(({ line }) => line)).toEqual([2, 3, 5]);
  });

  test('all unreadable cells are named at once, by line and column', () => {
    const message = messageOf(() =>
      load(
        '一号,2025-01-02,开工,,《公告》,notice.txt,,',
        'shili-001,2025年1月2日,开工,,《公告》,notice.txt,,',
        'shili-001,2025-01-02,动工,,《公告》,notice.txt,,',
        'shili-001,2025-01-02,面积调整,约百亩,《公告》,notice.txt,,',
        'shili-001,2025-01-02,开工,5,《公告》,notice.txt,,',
        'shili-001,2025-01-02,开工,,,notice.txt,,',
        'shili-001,2025-01-02',
      ),
    );
    expect(message.split('\n')).toEqual([
      expect.stringContaining('第 2 行：“项目编号”是“一号”'),
      expect.stringContaining('第 3 行：“日期”是“2025年1月2日”'),
      expect.stringContaining('第 4 行：“事项”是“动工”'),
      expect.stringContaining('第 5 行：“新值”是“约百亩”'),
      expect.stringContaining('第 6 行：“新值”是“5”'),
      expect.stringContaining('第 7 行：“依据文件”是空的'),
      expect.stringContaining('第 8 行：有 2 列'),
    ]);
  });

  test.each(['0x10', '1e3', '99999999999', '-5', '0', '０', 'Infinity', '1_000', '12,34', '.5'])(
    'an area of %s is refused',
    (area) => {
      expect(() => load(`shili-001,2025-01-02,面积调整,"${area}",《批复》,reply.txt,,`)).toThrow(
        `第 2 行：“新值”是“${area}”`,
      );
    },
  );

  test('an empty line counts as a line of the file', () => {
    const row = 'shili-001,2025-01-02,开工,,《公告》,notice.txt,,';
    expect(load('', row, '', row).map(({ line }) => line)).toEqual([3, 5]);
  });

  test('another heading is refused', () => {
    writeFileSync(join(root, 'events.csv'), '编号,日期\n');
    expect(() => loadEvents(root, 'events.csv')).toThrow('events.csv 第 1 行：表头是“编号,日期”');
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

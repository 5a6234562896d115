import type { DataCheck } from '../facts.ts';
import { finding, outcomeOf } from '../outcome.ts';

/** D-12: published within 20 working days of being made; what is late is published all the same. */
export const checkTwentyWorkdays: DataCheck = ({ records, dataFolder }) => {
  const findings = records.flatMap(({ item, title, timing }) => {
    const where = `${dataFolder}/disclosure/records.yaml › ${item}`;
    if (timing.state === 'late') {
      return [
        finding(
          where,
          `《${title}》应于 ${timing.due?.day ?? ''} 前公开，实际 ${timing.publishedOn ?? ''}，晚 ${timing.difference ?? 0} 个工作日`,
          '照常公开，页面已标出；请核对两个日期',
        ),
      ];
    }
    if (timing.state !== 'unknown') return [];
    const missing = timing.formedOn === null ? '形成日' : '实际公开日';
    return [
      finding(
        where,
        `《${title}》的${missing}没有载明，不能判断是否按时公开`,
        `请核实后登记 ${timing.formedOn === null ? 'formedOn' : 'publishedOn'}；不知道的留空`,
      ),
    ];
  });
  return outcomeOf(findings, { count: records.length, what: '件信息' });
};

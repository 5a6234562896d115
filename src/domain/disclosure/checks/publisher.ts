import type { DataCheck } from '../facts.ts';
import { finding, outcomeOf } from '../outcome.ts';

/** D-04: every item names who publishes it. */
export const checkPublisher: DataCheck = ({ records, dataFolder }) => {
  const findings = records
    .filter(({ publisher }) => publisher === null)
    .map(({ item, title }) =>
      finding(
        `${dataFolder}/disclosure/records.yaml › ${item}`,
        `《${title}》没有公开主体，原文也未载明`,
        '请核实制作机关后在该文件登记 publisher；核实之前页面写“原文未载明”',
      ),
    );
  return outcomeOf(findings, { count: records.length, what: '件信息' });
};

import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';
import { itemLink } from '../record.ts';

/** D-04: every item names who publishes it. */
export const checkPublisher: DataCheck = ({ records, dataFolder }) => {
  const findings = records
    .filter(({ publisher }) => publisher === null)
    .map((record) =>
      finding(
        clerkLine(
          `${dataFolder}/disclosure/records.yaml › ${record.item}`,
          `《${record.title}》没有公开主体，原文也未载明`,
          '请核实制作机关后在该文件登记 publisher；核实之前页面写“原文未载明”',
        ),
        { at: [itemLink(record)], words: '原文没有载明由哪个机关制作、公开' },
      ),
    );
  return outcomeOf(findings, { count: records.length, what: '件信息' });
};

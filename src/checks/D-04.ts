import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { itemLink } from '../rules/disclosure/record.ts';
import { formatTitle } from '../rules/words/title.ts';
import { portalFiles } from '../facts/portal-files.ts';

/** D-04: every item names who publishes it. */
const checkPublisher: DataCheck = ({ records, dataFolder }) => {
  const findings = records
    .filter(({ publisher }) => publisher === null)
    .map((record) =>
      finding(
        clerkLine(
          `${dataFolder}/${portalFiles.records} › ${record.item}`,
          `${formatTitle(record.title)}没有公开主体，原文也未载明`,
          `请核实制作机关后登记：在该文件写 - { item: ${record.item}, publisher: 机关全称 }，或者用电子表格的“公开记录”一张（npm run sheets）；核实之前页面写“原文未载明”`,
        ),
        { at: [itemLink(record)], words: '制作、公开的机关原文未载明' },
      ),
    );
  return outcomeOf(findings, { count: records.length, what: '件信息' });
};

export default requirement({
  words: '每件信息写明公开主体',
  sources: [{ name: '《政府信息公开条例》第十条', mark: 'law' }],
  applies: ['policy', 'project', 'dataset'],
  audience: 'reader',
  gate: 'blocks',
  demo: '演示站不是公开主体；原文未载明制作机关的，只能如实写“原文未载明”',
  examines: '每份文件、名单有没有登记公开主体（原文载明的制发机关，或者公开机关自己登记的）',
  person: null,
  tests: [],
  data: checkPublisher,
});

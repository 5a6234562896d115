import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { unconfirmed } from './run/unconfirmed.ts';
import { formatTitle } from '../rules/words/title.ts';
import { portalFiles } from '../facts/portal-files.ts';

/** D-07: what is not published actively has a ground, and is not on the site. */
const checkMode: DataCheck = ({ records, dataFolder }) => {
  const findings = records
    .filter(({ mode }) => mode !== '主动公开')
    .map(({ item, title, mode, ground }) =>
      finding(
        clerkLine(
          `${dataFolder}/${portalFiles.records} › ${item} › mode`,
          ground === null
            ? `${formatTitle(title)}的公开方式是“${mode}”，没有写理由`
            : `${formatTitle(title)}的公开方式是“${mode}”，却在本站公开`,
          ground === null
            ? '请填 ground（条例第十三条至第十六条之一）'
            : '请在 reviews.yaml 把审查结论改为“不予公开”，或更正公开方式',
        ),
      ),
    );
  const ours = records.filter(({ modeIsOurs }) => modeIsOurs);
  const left = unconfirmed(ours, { dataFolder, field: 'mode', word: '公开方式' });
  return outcomeOf(findings, { count: records.length, what: '件信息', ...left });
};

export default requirement({
  words: '写明公开方式；不是主动公开的写明理由',
  sources: [{ name: '《政府信息公开条例》第五条、第十三条至第十六条', mark: 'law' }],
  applies: ['policy', 'project', 'dataset'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '每件信息的公开方式和理由，是公开机关写的还是本站归类的',
  person: null,
  tests: [],
  data: checkMode,
});

import { requirement } from './run/check.ts';
import { disclosureBases } from '../facts/kinds/disclosure-record.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { unconfirmed } from './run/unconfirmed.ts';
import { formatTitle } from '../rules/words/title.ts';

const allowed = new Set<string>(disclosureBases);

/** D-06: every item names the articles on which it is published, from the closed list. */
const checkBasis: DataCheck = ({ records, dataFolder }) => {
  const findings = records
    .filter(({ basis }) => basis.length === 0 || basis.some((one) => !allowed.has(one)))
    .map(({ item, title, basis }) =>
      finding(
        clerkLine(
          `${dataFolder}/disclosure/records.yaml › ${item} › basis`,
          `${formatTitle(title)}的公开依据“${basis.join('、')}”不在清单之内`,
          '请从《政府信息公开条例》第十九条至第二十一条的清单中选择',
        ),
      ),
    );
  const ours = records.filter(({ basisIsOurs }) => basisIsOurs);
  const left = unconfirmed(ours, { dataFolder, field: 'basis', word: '公开依据' });
  return outcomeOf(findings, { count: records.length, what: '件信息', ...left });
};

export default requirement({
  words: '写明公开依据，依据取自固定清单',
  sources: [{ name: '《政府信息公开条例》第十九条至第二十一条', mark: 'law' }],
  applies: ['policy', 'project'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '每件信息的公开依据是否取自固定的清单，是原文、公开机关写的还是本站归类的',
  person: null,
  tests: [],
  data: checkBasis,
});

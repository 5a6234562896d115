import { disclosureBases } from '../basis.ts';
import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';
import { unconfirmed } from './unconfirmed.ts';

const allowed = new Set<string>(disclosureBases);

/** D-06: every item names the articles on which it is published, from the closed list. */
export const checkBasis: DataCheck = ({ records, dataFolder }) => {
  const findings = records
    .filter(({ basis }) => basis.length === 0 || basis.some((one) => !allowed.has(one)))
    .map(({ item, title, basis }) =>
      finding(
        clerkLine(
          `${dataFolder}/disclosure/records.yaml › ${item} › basis`,
          `《${title}》的公开依据“${basis.join('、')}”不在清单之内`,
          '请从政府信息公开条例第十九条至第二十一条的清单中选择',
        ),
      ),
    );
  const ours = records.filter(({ basisIsOurs }) => basisIsOurs);
  const left = unconfirmed(ours, { dataFolder, field: 'basis', word: '公开依据' });
  return outcomeOf(findings, { count: records.length, what: '件信息', ...left });
};

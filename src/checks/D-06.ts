import { requirement } from './run/check.ts';
import { disclosureBases } from '../facts/kinds/disclosure-record.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { outcomeOf } from '../rules/disclosure/outcome.ts';
import { shownRecord } from './run/shown-record.ts';
import { unconfirmed } from './run/unconfirmed.ts';

/** Whose word the basis of each item is; that it comes from the closed list is held where it is read. */
const checkBasis: DataCheck = ({ records, dataFolder }) => {
  const ours = records.filter(({ basisIsOurs }) => basisIsOurs);
  const left = unconfirmed(ours, { dataFolder, field: 'basis', word: '公开依据' });
  return outcomeOf([], { count: records.length, what: '件信息', ...left });
};

/** The page of each text says on which article it is published, in the words of the closed list. */
const checkShownBasis = shownRecord(
  (record) => disclosureBases.some((basis) => record.includes(`公开依据${basis}`)),
  '没有写明公开依据，或者依据不在固定的清单之内',
);

export default requirement({
  words: '写明公开依据，依据取自固定清单',
  sources: [{ name: '《政府信息公开条例》第十九条至第二十一条', mark: 'law' }],
  applies: ['policy', 'project'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '每份文件页上有没有取自固定清单的公开依据，每件信息的依据是公开机关写的还是本站归类的',
  person: null,
  tests: [],
  data: checkBasis,
  site: [{ check: checkShownBasis, what: '份文件的页面' }],
});

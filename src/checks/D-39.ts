import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { notApplicable, outcomeOf } from '../rules/disclosure/outcome.ts';

/**
 * The publication ledger. Its chain was verified when it was read, or nothing would have been
 * built; this counts what it holds.
 */
const checkPublicationLedger: DataCheck = ({ records }) => {
  const shown = records.filter(({ shownOn }) => shownOn !== null);
  return shown.length === 0
    ? notApplicable('公开台账还没有登记：本站尚未正式发布过任何一件。')
    : outcomeOf([], { count: shown.length, what: '件已登记首次公开日期的信息' });
};

export default requirement({
  words: '发布日期只能追加登记，不能改动',
  sources: [{ name: '国办秘函〔2019〕19号', mark: 'page' }],
  applies: ['process'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '读取发布台账时逐条核对校验值，改动过的台账不能构建；这里数登记了多少件',
  person: null,
  tests: ['tests/unit/rules/publication/ledger.test.ts'],
  data: checkPublicationLedger,
});

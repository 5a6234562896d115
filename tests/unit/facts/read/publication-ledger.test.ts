import { expect, test } from 'vitest';
import { loadPublicationLedger } from '../../../../src/facts/read/publication-ledger.ts';
import { folderOf } from '../../../support/temporary.ts';

test('each line that cannot be read is told with what is wrong in it', () => {
  const root = folderOf({ 'ledger.jsonl': '{"date":\n{"date":5}\n' });
  expect(() => loadPublicationLedger(root, 'ledger.jsonl')).toThrow(
    /第 1 行：无法读取“\{"date":”。请从备份恢复台账。\n.*第 2 行 › .*：.*。请从备份恢复台账。/u,
  );
  expect(loadPublicationLedger(root, 'none.jsonl')).toEqual([]);
});

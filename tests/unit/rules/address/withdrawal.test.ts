import { expect, test } from 'vitest';
import { withdrawalRedirects, type Withdrawal } from '../../../../src/rules/address/withdrawal.ts';

const withdrawal: Withdrawal = {
  since: '2026-11-23',
  reason: '复审认为不宜公开',
  items: ['jia.txt', 'jia-2024-2', 'jia-001'],
  city: 'jia',
  gathering: ['/tasks/jinrong/', '/rights/remedy/'],
};
const of = (address: string, withdrawals = [withdrawal]) =>
  withdrawalRedirects([address], withdrawals);

test.each([
  '/policies/jia-2024-2/',
  '/policies/jia-2024-2/#c-1-2',
  '/policies/jia-2024-2/tasks/',
  '/policies/jia-2024-2/wordings.json',
  '/data/policies/jia-2024-2.json',
  '/data/originals/jia.txt',
  '/feeds/policy-jia-2024-2.xml',
  '/feeds/city-jia.json',
  '/feeds/county-jia-dongshan.xml',
  '/commitments/jia.ics',
  '/progress/jia-stage-rows.csv',
  '/embed/charts/jia-stage-rows/',
  '/embed/counties/jia-dongshan/',
  '/projects/jia-001/sheet/',
  '/feeds/project-jia-001.xml',
  '/share/projects/jia-001.png',
  '/tasks/jinrong/',
  '/rights/remedy/',
])('%s went with what was withdrawn, and says since when and why', (address) => {
  expect(of(address)).toEqual([
    { from: address, to: null, date: '2026-11-23', reason: '复审认为不宜公开' },
  ]);
});

test.each([
  '/policies/jia-2024-21/',
  '/policies/yi-2024-2/',
  '/projects/jia-002/',
  '/projects/jia-0011/',
  '/feeds/city-jiaxi.xml',
  '/tasks/caizheng/',
  '/about/',
  '/data/projects.json',
])('%s vanished for another reason, and stays a problem', (address) => {
  expect(of(address)).toEqual([]);
});

test('what several reviews took off is dated by the latest', () => {
  const before = { ...withdrawal, since: '2026-01-05', reason: '较早的决定' };
  expect(of('/commitments/jia.ics', [before, withdrawal])[0]?.date).toBe('2026-11-23');
});

import { expect, test } from 'vitest';
import { loadEveryday } from '../../../../src/facts/read/everyday.ts';
import { allReadings } from '../../../../src/rules/portal/readings.ts';
import { portalOf } from '../../../support/portal.ts';

/** Ways of asking that are little else than one which a matter is asked by. */
function sameQuestion(way: string, asked: readonly string[], unless: readonly string[]): boolean {
  return (
    !unless.some((word) => way.includes(word)) &&
    asked.some((words) => way.includes(words) && way.length - words.length <= 2)
  );
}

test('a way of asking is the same question where little is added to it', () => {
  expect(sameQuestion('加装电梯', ['电梯'], [])).toBe(true);
  expect(sameQuestion('存量房产', ['量房'], ['存量房'])).toBe(false);
  expect(sameQuestion('开发边界外的厂会不会拆', ['会不会拆'], [])).toBe(false);
});

test('nobody is led to a clause for what its text does not say', () => {
  const portal = portalOf();
  const astray = portal.registeredPolicies.flatMap((policy) => {
    const silent = new Set(
      allReadings(portal)
        .filter((one) => one.policy === policy.slug && one.result === 'silent')
        .flatMap(({ matter }) => matter ?? []),
    );
    const matters = portal.askedMatters.filter(({ slug }) => silent.has(slug));
    const lines = Object.entries(loadEveryday({ root: process.cwd(), folder: 'data' }, policy));
    return lines.flatMap(([anchor, ways]) =>
      ways
        .split(' ')
        .flatMap((way) =>
          matters
            .filter(({ asked, unless }) => sameQuestion(way, asked, unless))
            .map(({ slug }) => `${policy.slug} ${anchor}：${way}（${slug}）`),
        ),
    );
  });
  expect(astray).toEqual([]);
});

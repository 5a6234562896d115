import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';

/**
 * D-24: the open data say under what licence they may be used. Which one is the publisher's to decide,
 * and no rule demands one: without it the requirement is not met, and nothing is held back.
 */
export const checkLicence: DataCheck = ({ site, dataFolder }) => {
  const findings =
    site.licence === null
      ? [
          finding(
            clerkLine(
              `${dataFolder}/site.yaml › licence`,
              '没有声明公开数据的许可，数据页写“发布单位尚未声明许可”',
              '请公开机关决定后填写许可的名称或网址；决定之前照常公开',
            ),
            { at: [{ address: '/data/', label: '数据' }], words: '发布单位尚未声明数据的许可' },
          ),
        ]
      : [];
  return { ...outcomeOf(findings, { count: 1, what: '项许可声明' }), warnsOnly: true };
};

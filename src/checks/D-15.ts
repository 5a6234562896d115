import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';

const enter = '把该年改为 announced: true 并填写 off、work、notice';
/** What the owner of a portal does whose engine lies elsewhere: nothing in their folder could help. */
const upgrade = '放假安排随引擎的新版本带来，不用自己登记：请升级引擎（见 docs/upgrading.md）';

/**
 * D-15: due days are computed by the announced calendar, and are 暂定 where a year is not announced
 * yet. This year's calendar was announced last year, so without it due days are wrong; next year's is
 * announced in the course of this year, and until then only has to be entered in time.
 */
const checkCalendar: DataCheck = ({ calendar, today, records, ownsCalendar }) => {
  const year = Number(today.slice(0, 4));
  const place = (one: number) =>
    ownsCalendar ? `data/calendar.yaml › ${one}` : `引擎的 data/calendar.yaml › ${one}`;
  const behind = calendar.announced.has(year)
    ? []
    : [
        finding(
          clerkLine(
            place(year),
            `${year} 年的放假安排还没有登记，今年的应公开日都算不准`,
            ownsCalendar ? `请查国务院办公厅的通知，${enter}` : upgrade,
          ),
          { at: [], words: `${year}年的放假安排还没有登记` },
        ),
      ];
  const due = records.flatMap(({ item, timing }) =>
    timing.due === null ? [] : [{ item, ...timing.due }],
  );
  const unmarked = due
    .filter(
      ({ day, provisional }) => !provisional && !calendar.announced.has(Number(day.slice(0, 4))),
    )
    .map(({ item, day }) =>
      finding(
        clerkLine(
          place(Number(day.slice(0, 4))),
          `${item} 的应公开日 ${day} 在尚未公布放假安排的年份，却没有标“暂定”`,
          '请报告维护人员',
        ),
      ),
    );
  const reminders = calendar.announced.has(year + 1)
    ? []
    : [
        finding(
          clerkLine(
            place(year + 1),
            `${year + 1} 年的放假安排还没有登记，涉及该年的应公开日标“暂定”`,
            ownsCalendar
              ? `国务院办公厅公布后（通常在上一年 11 月），${enter}`
              : `国务院办公厅公布后（通常在上一年 11 月），${upgrade}`,
          ),
          { at: [], words: `${year + 1}年的放假安排还没有登记，涉及该年的日期标“暂定”` },
        ),
      ];
  const count = 1 + due.length;
  return outcomeOf([...behind, ...unmarked], {
    count,
    what: '项（今年的日历和各应公开日）',
    reminders,
  });
};

export default requirement({
  words: '工作日按国务院办公厅公布的放假安排；尚未公布的年份标“暂定”',
  sources: [{ name: '《全国年节及纪念日放假办法》', mark: 'law' }],
  applies: ['process'],
  audience: 'clerk',
  gate: 'warns',
  demo: null,
  examines: '今年的放假安排是否已经登记，落在尚未公布年份的应公开日是否标了“暂定”',
  person: { judges: '登记的日子是否与通知相同', who: '发布前运行测试的人' },
  tests: ['tests/unit/rules/disclosure/workdays.test.ts'],
  data: checkCalendar,
});

import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import {
  clerkLine,
  finding,
  leftToPublisher,
  notApplicable,
  outcomeOf,
} from '../rules/disclosure/outcome.ts';
import { itemLink, type DisclosureRecord } from '../rules/disclosure/record.ts';
import type { Finding } from '../rules/disclosure/requirement.ts';
import { formatDate } from '../rules/words/date.ts';
import { formatTiming } from '../rules/words/disclosure.ts';
import { formatTitle } from '../rules/words/title.ts';
import { portalFiles } from '../facts/portal-files.ts';

const formatDay = (day: string | null | undefined) =>
  day === null || day === undefined ? '' : formatDate(day);

function late(record: DisclosureRecord, where: string): Finding {
  const { title, timing, fromIssue } = record;
  const days = `应不晚于${formatDay(timing.due?.day)}公开，实际${formatDay(timing.publishedOn)}，晚 ${timing.difference ?? 0} 个工作日${fromIssue ? '，以印发日计（推断）' : ''}`;
  return finding(
    clerkLine(where, `${formatTitle(title)}${days}`, '照常公开，页面已标出；请核对两个日期'),
    {
      at: [itemLink(record)],
      words: days,
    },
  );
}

function undated(records: readonly DisclosureRecord[], place: string): Finding[] {
  const kinds = [
    {
      missing: records.filter(({ timing }) => timing.formedOn === null),
      word: '形成日',
      field: 'formedOn',
    },
    {
      missing: records.filter(({ timing }) => timing.formedOn !== null),
      word: '实际公开日',
      field: 'publishedOn',
    },
  ];
  return kinds
    .filter(({ missing }) => missing.length > 0)
    .map(({ missing, word, field }) =>
      finding(
        clerkLine(
          place,
          `${missing.length} 件没有登记${word}，不能判断是否按时公开：${missing.map(({ item }) => item).join('、')}`,
          `请核实后按 item 填 ${field}；查不到的留空，由公开机关在 signoffs.yaml 签字说明`,
        ),
        { at: missing.map(itemLink), words: `没有登记${word}` },
      ),
    );
}

/**
 * D-12: published within 20 working days of being made; what is late is published all the same. Where
 * a day is not known nobody is said to be late: a person judges it. What the organiser did not form
 * itself, or before the portal began or the rule was in force, is not measured.
 */
const checkTwentyWorkdays: DataCheck = ({ records, dataFolder }) => {
  const inState = (state: DisclosureRecord['timing']['state']) =>
    records.filter(({ timing }) => timing.state === state);
  const place = `${dataFolder}/${portalFiles.records}`;
  const unknown = inState('unknown');
  const unsettled = inState('provisional').length;
  const unmeasured = inState('notMeasured').length;
  if (records.length === 0) return notApplicable('本站没有名单和政策文件。');
  if (unmeasured === records.length) {
    const why = Map.groupBy(records, ({ timing }) =>
      formatTiming(timing).replace('，不衡量是否按时公开', ''),
    );
    const counted = [...why].map(([reason, own]) => `${own.length} 件${reason}`);
    return notApplicable(
      `本站的 ${records.length} 件信息都不衡量是否按时公开：${counted.join('；')}。`,
    );
  }
  return outcomeOf(
    inState('late').map((record) => late(record, `${place} › ${record.item}`)),
    {
      count: records.length - unmeasured,
      what: '件信息',
      reminders: undated(unknown, place),
      open: leftToPublisher(
        unknown.length + unsettled,
        '缺少日期或者应公开日是暂定的，不能判断是否按时公开',
      ),
    },
  );
};

export default requirement({
  words: '形成或者变更之日起20个工作日内公开；晚于时限的照常公开并标出',
  sources: [{ name: '《政府信息公开条例》第二十六条', mark: 'law' }],
  applies: ['policy', 'project', 'dataset'],
  audience: 'reader',
  gate: 'warns',
  demo: null,
  examines: '每件信息的形成日、应公开日和登记的实际公开日',
  person: null,
  tests: [],
  data: checkTwentyWorkdays,
});

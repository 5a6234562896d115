import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';

/**
 * D-47: PubDate is to be `YYYY-MM-DD HH:MM` (国办发〔2017〕47号 附件): the moment at which this site
 * published, which the publication ledger alone knows. Where a clerk recorded no time, the tag has the
 * day alone: a time that nobody noted is not made up (国办秘函〔2019〕19号: 伪造发稿日期), and the ledger
 * is append-only, so it cannot be added either. What falls short of the form is therefore said to,
 * and holds back nothing; a column is not recorded without a time (`npm run record:publication`).
 */
export const checkPublicationTime: DataCheck = ({ records, dataFolder }) => {
  const recorded = records.filter(({ shownOn }) => shownOn !== null);
  const timeless = recorded.filter(({ shownToTheMinute }) => !shownToTheMinute);
  const unrecorded = records.filter(({ shownOn }) => shownOn === null);
  const names = (some: typeof records) => some.map(({ item }) => item).join('、');
  const ledger = `${dataFolder}/publications.jsonl`;
  const findings = [
    ...(timeless.length === 0
      ? []
      : [
          finding(
            clerkLine(
              ledger,
              `${timeless.length} 件只登记了首次公开的日期，没有时刻（${names(timeless)}），页面的 PubDate 只写到日`,
              '台账只能追加，已登记的不必改，也不得补编时刻；请以后登记时写明时刻',
            ),
            { at: [], words: `${timeless.length}件信息的发布时间只登记到日，没有时刻` },
          ),
        ]),
    ...(unrecorded.length === 0
      ? []
      : [
          finding(
            clerkLine(
              ledger,
              `${unrecorded.length} 件还没有登记首次公开的时间（${names(unrecorded)}），页面没有 PubDate`,
              '请在公开当天运行 npm run record:publication -- 日期 时刻，然后重新构建',
            ),
            { at: [], words: `${unrecorded.length}件信息还没有登记发布时间` },
          ),
        ]),
  ];
  const outcome = outcomeOf(findings, { count: records.length, what: '件信息的发布时间' });
  return { ...outcome, warnsOnly: true };
};

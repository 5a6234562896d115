import { dayMade } from '../rules/policy/text-day.ts';
import { requirement } from './run/check.ts';
import { addDays } from '../rules/deadline/calendar.ts';
import { policyStatus } from '../rules/policy/status.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { textFile } from '../facts/portal-files.ts';

/** D-30: on its last day a text is not yet 失效, the day after it is, without anybody's doing. */
const checkExpiry: DataCheck = ({ policies, dataFolder }) => {
  const limited = policies.filter(
    ({ metadata, standing }) =>
      metadata.validUntil !== null && !metadata.draft && standing === null,
  );
  const findings = limited.flatMap((policy) => {
    const last = policy.metadata.validUntil ?? '';
    const on = policyStatus(policy, last).status;
    const after = policyStatus(policy, addDays(last, 1)).status;
    const where = `${dataFolder}/${textFile(policy, 'policy')} › metadata.validUntil`;
    const made = dayMade(policy.metadata);
    if (made !== null && last < made) {
      return [
        finding(clerkLine(where, `有效期至 ${last}，早于成文、印发的 ${made}`, '请核对原件后改正')),
      ];
    }
    if (on !== '失效' && after === '失效') return [];
    return [
      finding(
        clerkLine(
          where,
          `有效期至 ${last}，当日状态为“${on}”，次日为“${after}”`,
          '请核对有效期，并报告维护人员',
        ),
      ),
    ];
  });
  const links = limited.map(({ slug, metadata }) => ({
    address: `/policies/${slug}/`,
    label: metadata.title,
  }));
  return outcomeOf(findings, { count: limited.length, what: '份载明有效期的文件', links });
};

export default requirement({
  words: '有效期届满由程序算出',
  sources: [],
  applies: ['policy'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '载明有效期的文件，在到期当日和次日由程序算出的状态',
  person: null,
  tests: [],
  data: checkExpiry,
});

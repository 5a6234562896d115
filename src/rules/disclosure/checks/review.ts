import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, notApplicable, outcomeOf } from '../outcome.ts';
import { reviewOf, withheld } from '../review.ts';

/** Originals that wait for a review or may not be published: they are not built. */
export function waitingOriginals({
  sources,
  reviews,
  dataFolder,
}: Pick<Parameters<DataCheck>[0], 'sources' | 'reviews' | 'dataFolder'>): string[] {
  return sources.flatMap(({ file, sha256 }) => {
    const reason = withheld(sha256, reviews);
    if (reason === null) return [];
    return [
      clerkLine(
        `${dataFolder}/sources/${file}`,
        `${reason}，没有上网`,
        reviewOf(sha256, reviews) === null
          ? `审查后在 ${dataFolder}/disclosure/reviews.yaml 登记（sha256: ${sha256}）`
          : `结论无误的无须处理，曾经公开的网址写明撤下的日期和理由；有误的请在 ${dataFolder}/disclosure/reviews.yaml 再登记一条`,
      ),
    ];
  });
}

/** D-08: everything on the site comes from an original that was reviewed first. */
export const checkReview: DataCheck = (facts) => {
  const { policies, snapshots, reviews, sources } = facts;
  const shown = [
    ...policies.map(({ source }) => source),
    ...snapshots.map(({ file, sha256 }) => ({ file, sha256 })),
  ];
  const findings = shown
    .filter(({ sha256 }) => withheld(sha256, reviews) !== null)
    .map(({ file, sha256 }) =>
      finding(
        clerkLine(
          `${facts.dataFolder}/sources/${file}`,
          `${withheld(sha256, reviews) ?? ''}，却在本站公开`,
          '请报告维护人员：未审查的原件不得进入构建',
        ),
      ),
    );
  if (shown.length === 0 && sources.length > 0) {
    return notApplicable(`${sources.length} 份原件都没有通过审查，本站没有内容。`);
  }
  const waiting = waitingOriginals(facts).length;
  const outcome = outcomeOf(findings, { count: shown.length, what: '件上网的文件和名单' });
  return waiting === 0
    ? outcome
    : { ...outcome, detail: `${outcome.detail}另有${waiting}份原件未通过审查，没有上网。` };
};

import { requirement } from './run/check.ts';
import type { Policy } from '../facts/kinds/policy.ts';
import type { PublishedList } from '../facts/kinds/project.ts';
import type { DataCheck, DisclosureFacts } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, notApplicable, outcomeOf } from '../rules/disclosure/outcome.ts';
import type { Finding } from '../rules/disclosure/requirement.ts';
import { reviewOf, waitingOriginals, withheld } from '../rules/disclosure/review.ts';
import { formatDate } from '../rules/words/date.ts';
import { checkPrivateMaterial } from './run/private-material.ts';
import { originalFile, portalFiles } from '../facts/portal-files.ts';

/** A day that an original cannot be older than, with its name. */
interface OwnDay {
  readonly name: string;
  readonly day: string | null;
}

/** An original on the site, with the days that it prints of itself. */
interface Shown {
  readonly file: string;
  readonly sha256: string;
  readonly own: readonly OwnDay[];
}

function textShown({ source, metadata }: Policy): Shown {
  const { formedOn, issuedOn, publishedOn } = metadata;
  return {
    ...source,
    own: [
      formedOn === null ? { name: '印发日期', day: issuedOn } : { name: '成文日期', day: formedOn },
      // Printed in the original; 实际公开日 is registered beside it, and comes after the review.
      { name: '发布日期', day: publishedOn },
    ],
  };
}

function listShown({ file, sha256, asOf }: PublishedList): Shown {
  return { file, sha256, own: [{ name: '名单日期', day: asOf }] };
}

/** The finding of one original that no review let on the site, or whose review is older than it is. */
function problemOf(
  { file, sha256, own }: Shown,
  { reviews, dataFolder }: Pick<DisclosureFacts, 'reviews' | 'dataFolder'>,
): Finding | null {
  const where = `${dataFolder}/${originalFile(file)}`;
  const reason = withheld(sha256, reviews);
  if (reason !== null) {
    const problem = `${reason}，却在本站公开`;
    return finding(clerkLine(where, problem, '请报告维护人员：未审查的原件不得进入构建'));
  }
  const reviewed = reviewOf(sha256, reviews)?.date ?? '';
  const later = own.flatMap(({ name, day }) =>
    day !== null && reviewed < day ? [`${name}${formatDate(day)}`] : [],
  );
  if (later.length === 0) return null;
  return finding(
    clerkLine(
      where,
      `审查日期${formatDate(reviewed)}早于${later.join('、')}，那时还没有这份原件`,
      `请核对 ${dataFolder}/${portalFiles.reviews} 的 date：登记错的改正，确实没有审查的重新审查：npm run publish -- --review "${file}"`,
    ),
  );
}

/**
 * D-08: everything on the site comes from an original that was reviewed first, and no review is older than
 * what it reviewed.
 */
const checkReview: DataCheck = (facts) => {
  const { policies, lists, sources } = facts;
  const shown = [...policies.map(textShown), ...lists.map(listShown)];
  const findings = shown.flatMap((one) => problemOf(one, facts) ?? []);
  if (shown.length === 0 && sources.length > 0) {
    return notApplicable(`${sources.length} 份原件都没有通过审查，本站没有内容。`);
  }
  const waiting = waitingOriginals(facts).length;
  const outcome = outcomeOf(findings, {
    count: shown.length,
    what: '件上网的文件和名单的审查记录',
  });
  return waiting === 0
    ? outcome
    : { ...outcome, detail: `${outcome.detail}另有 ${waiting} 份原件未通过审查，没有上网。` };
};

export default requirement({
  words: '先审查后公开：没有审查记录的件不上网',
  sources: [
    { name: '《政府信息公开条例》第十七条', mark: 'law' },
    { name: '《保守国家秘密法》第三十五条', mark: 'law' },
  ],
  applies: ['process'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '上网的每件有没有审查记录，审查日期是否早于该件自己的成文、印发、发布日期或者名单日期，没有通过审查的内容有没有混进网站的任何文件',
  person: { judges: '审查是否由公开机关依法作出（包括保密审查）', who: '公开机关' },
  tests: ['tests/browser/withheld.test.ts'],
  data: checkReview,
  site: [{ check: checkPrivateMaterial, what: '段不上网的内容' }],
});

import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, notApplicable, outcomeOf } from '../rules/disclosure/outcome.ts';
import { waitingOriginals, withheld } from '../rules/disclosure/review.ts';
import { checkPrivateMaterial } from './run/private-material.ts';
import { originalFile } from '../facts/portal-files.ts';

/** D-08: everything on the site comes from an original that was reviewed first. */
const checkReview: DataCheck = (facts) => {
  const { policies, lists, reviews, sources } = facts;
  const shown = [
    ...policies.map(({ source }) => source),
    ...lists.map(({ file, sha256 }) => ({ file, sha256 })),
  ];
  const findings = shown
    .filter(({ sha256 }) => withheld(sha256, reviews) !== null)
    .map(({ file, sha256 }) =>
      finding(
        clerkLine(
          `${facts.dataFolder}/${originalFile(file)}`,
          `${withheld(sha256, reviews) ?? ''}，却在本站公开`,
          '请报告维护人员：未审查的原件不得进入构建',
        ),
      ),
    );
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
  examines: '上网的每件有没有审查记录，没有通过审查的内容有没有混进网站的任何文件',
  person: { judges: '审查是否由公开机关依法作出（包括保密审查）', who: '公开机关' },
  tests: ['tests/browser/withheld.test.ts'],
  data: checkReview,
  site: [{ check: checkPrivateMaterial, what: '段不上网的内容' }],
});

import { requirement } from './run/check.ts';
import type { Policy } from '../facts/kinds/policy.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import type { SiteCheck } from './run/site.ts';
import type { Tag } from './run/page.ts';
import { hasClass } from './run/parts.ts';
import { builtPolicies } from './run/built-data.ts';
import { textFile } from '../facts/portal-files.ts';

/** A number stands in its text though it is broken over lines or set in brackets: 甲市人民政府令 and （第12号） below. */
const squeezed = (text: string): string => text.replaceAll(/[\s（()）]/gu, '');

/** All words that a text's file prints: its clauses, what was left out of them (发文字号：…), and the page around them. */
function printedWords({ clauses, departures, pageHead = [] }: Policy): string {
  const own = clauses.map(({ text, heading }) => `${heading ?? ''}${text}`);
  return squeezed([...own, ...departures.map(({ original }) => original), ...pageHead].join('\n'));
}

/** D-03: every number of a document stands in its own original; none was made up. */
const checkDocNumbers: DataCheck = ({ policies, maps, site, dataFolder }) => {
  const numbered = policies.filter(({ metadata }) => metadata.docNumber !== null);
  const findings = numbered
    .filter((policy) => !printedWords(policy).includes(squeezed(policy.metadata.docNumber ?? '')))
    .map(({ slug, city, metadata }) =>
      finding(
        clerkLine(
          `${dataFolder}/${textFile({ city, slug }, 'policy')} › metadata.docNumber`,
          `文号“${metadata.docNumber ?? ''}”在原文中找不到`,
          '这个文件由程序写，不手改：请运行 npm run import 照原件重新读一遍',
        ),
      ),
    );
  const links = numbered.map(({ slug, metadata }) => ({
    address: `/policies/${slug}/`,
    label: metadata.docNumber ?? '',
  }));
  const given = [
    ...maps.flatMap(({ map }) => map?.approval?.number ?? []),
    ...[site.siteIdCode, site.icp, site.policeRecord].filter((one) => one !== null),
  ];
  const open =
    given.length === 0
      ? null
      : {
          words: `另有 ${given.length} 个登记的标识（${given.join('、')}），真伪不能由本站判断。`,
          judge: '公开机关',
        };
  return outcomeOf(findings, { count: numbered.length, what: '个文号', links, open });
};

/** Numbers that only an authority gives and that no text of this portal prints for itself. */
const given = ['索引号', '统一编号'];

/** Where the head of a text shows such a number, it stands in the text; else one of the words for nothing. */
const checkHeadNumbers: SiteCheck = (site, tell) => {
  const policies = builtPolicies(site);
  const texts = new Map(
    policies.map(({ slug, clauses }) => [
      `policies/${slug}/index.html`,
      clauses.map(({ text }) => text).join('\n'),
    ]),
  );
  let term = '';
  let shown = 0;
  const inHead = (tag: Tag) => tag.around((one) => hasClass(one, 'policy-head')) !== null;
  return {
    pages: (file) => texts.has(file),
    tags: {
      dt: (tag) => {
        tag.whenEnded((words) => (term = words.trim()));
      },
      dd: (tag, { file }) => {
        if (!given.includes(term) || !inHead(tag)) return;
        const name = term;
        tag.whenEnded((words) => {
          shown += 1;
          const value = words.trim();
          const absent = /^(?:原文未载明|尚未整理|本站未收录|不适用)/.test(value);
          if (absent || (value !== '' && texts.get(file)?.includes(value) === true)) return;
          tell(`${file}：${name}“${value}”在原文中找不到。请改写为“原文未载明”。`);
        });
      },
    },
    again: { restsOn: (path) => texts.get(path) },
    examined: () => shown,
  };
};

export default requirement({
  words: '不编造文号、索引号、审图号等标识；没有依据的写“原文未载明”',
  sources: [{ name: '国办秘函〔2019〕19号', mark: 'page' }],
  applies: ['policy', 'project', 'dataset'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '每个文号是否逐字出现在它自己的原文里，文件页的索引号、统一编号是否在原文里或写明没有；登记了审图号、备案号、标识码的列出来，由公开机关核对',
  person: null,
  tests: [],
  data: checkDocNumbers,
  site: [{ check: checkHeadNumbers, what: '处索引号和统一编号' }],
});

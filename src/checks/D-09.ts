import { requirement } from './run/check.ts';
import { notebook, type Tag } from './run/page.ts';
import type { SiteCheck } from './run/site.ts';
import { namesBesideAmountsInHeader } from '../rules/disclosure/scan/names-beside-amounts.ts';
import { clerkLine, finding } from '../rules/disclosure/outcome.ts';
import { withheld } from '../rules/disclosure/review.ts';

const notes = notebook();

/** No number of a person or certificate, and no table of persons beside sums, in any file of the site. */
const checkSite: SiteCheck = ({ scanner }, tell) => {
  let files = 0;
  return {
    file: (file) => {
      if (!scanner.reads(file.path)) return;
      files += 1;
      for (const line of scanner.file(file)) tell(line);
    },
    tags: {
      tr: (row, { file }) => {
        const table = row.around(({ name }) => name === 'table');
        if (table === null || notes(table).marks.has('first-row')) return;
        notes(table).marks.add('first-row');
        notes(row).marks.add('header');
        row.whenEnded(() => {
          for (const { masked, remedy } of namesBesideAmountsInHeader(notes(row).parts)) {
            tell(`${file} 的表格：疑似姓名与金额（${masked}）。${remedy}。`);
          }
        });
      },
      th: addToHeader,
      td: addToHeader,
    },
    again: { restsOn: () => scanner.mark },
    examined: () => files,
  };
};

function addToHeader(cell: Tag): void {
  const row = cell.parent;
  if (row === null || !notes(row).marks.has('header')) return;
  cell.whenEnded((words) => notes(row).parts.push(words.trim()));
}

/**
 * Sources, data and words of ours, scanned for what may not be on the web. What cannot be scanned is
 * left to a person, unless its review says that somebody looked through it.
 */
const checkData: SiteCheck = ({ scanner, portal }, tell) => {
  const { reviews } = portal.disclosure;
  const scans = [portal.folder.folder, 'content'].map((folder) => scanner.folder(folder));
  for (const line of scans.flatMap(({ findings }) => findings)) tell(line);
  const unread = scans
    .flatMap(({ unreadable }) => unreadable)
    .filter(({ sha256 }) => withheld(sha256, reviews) !== null);
  return {
    pages: () => false,
    examined: () => scans.reduce((sum, { files }) => sum + files, 0),
    reminders: () =>
      unread.map(({ path }) =>
        finding(
          clerkLine(
            path,
            '这种文件不能自动扫描',
            '请逐页查看有没有个人信息；没有的，在 reviews.yaml 登记审查，不需要的移出该文件夹',
          ),
        ),
      ),
  };
};

export default requirement({
  words: '不含身份证号、手机号、银行卡号、不动产权证号和分户补偿',
  sources: [
    { name: '《政府信息公开条例》第十五条', mark: 'law' },
    { name: '《个人信息保护法》第六条、第二十八条', mark: 'law' },
  ],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '网站和数据的每个文件里有没有身份证号、手机号、银行卡号、不动产权证号的写法，有没有姓名和金额并列的表格和句子',
  person: { judges: '图片、扫描件和写法特别的个人信息', who: '审查人' },
  tests: ['tests/unit/scripts/scan/scan-file.test.ts'],
  site: [
    { check: checkSite, what: '个网站文件' },
    { check: checkData, what: '个数据文件' },
  ],
});

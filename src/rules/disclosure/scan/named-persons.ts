import { mask, type Hit } from './hit.ts';
import { family, heading } from './names-beside-amounts.ts';

const role = String.raw`(?:户主|房主|被(?:拆迁|征收|征地|搬迁|安置|腾退)(?:人|户)|产权人|承租人|领款人|收款人|户名)`;

/** Headings of columns that hold names, whatever stands beside them. */
const named = new RegExp(`^(?:${role}|联系人)(?:姓名|名称)?$`);

/** What ends the name of a place or a body, and no person's. */
const body = '村镇乡庄街路区组队社厂局科室处部站所办委会院园屋';
const name = String.raw`(?:欧阳|司马|诸葛|上官|[${family}])[\u4e00-\u9fff]{0,1}(?![${body}某])[\u4e00-\u9fff]`;

const person = new RegExp(`^${name}(?:[（(].*|户|等\\d+[户人])?$`);
const labelled = new RegExp(
  String.raw`${role}(?:姓名)?\s*[:：\t,，]\s*(${name})(?=$|[\s,，;；、。|｜（(])`,
  'g',
);

const remedy =
  '个人姓名不上网：请在原件和数据中删去或遮盖，再重新导入；确属对外公布的办公联系人的，登记为误报';

/** Persons named behind a word that says who they are: 户主：张小明, or 户主 and the name in the next cell. */
export function findNamedPersons(line: string): Hit[] {
  return [...line.matchAll(labelled)].map(({ 0: found, 1: own = '', index }) => {
    const value = found.replace(/\s/g, '');
    return {
      kind: '个人姓名',
      index: index + found.lastIndexOf(own),
      value,
      masked: mask(own),
      remedy,
    };
  });
}

/** So many names below a heading are no chance. */
const fewestNames = 2;

/** A column of persons by its heading, and by the names that stand in it in the rows below. */
export function namesBelowHeading(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Hit[] {
  return header.flatMap((cell, column): Hit[] => {
    const title = heading(cell);
    if (!named.test(title)) return [];
    const names = rows.filter((row) => person.test((row[column] ?? '').trim()));
    if (names.length < fewestNames) return [];
    const value = header
      .map(heading)
      .filter((one) => one !== '')
      .join('\t');
    const masked = `列“${title}”，下面是人名`;
    return [{ kind: '个人姓名', index: 0, value, masked, remedy }];
  });
}

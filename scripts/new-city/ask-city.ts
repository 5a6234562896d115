import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { City } from '../../src/facts/kinds/city.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import type { Answers } from '../publish/answers.ts';
import { PublishStop } from '../publish/stop.ts';
import { yesOrNo } from '../publish/terminal.ts';
import { proposedSlug, type NewCity } from './city-files.ts';
import { shortCode } from './divisions.ts';
import { codeFault, provinceFault, provinceNamed, provinceOf } from './provinces.ts';
import type { CityWishes } from './wishes.ts';
import { plainWords } from '../../src/rules/unspaced.ts';

interface Known {
  readonly data: DataFolder;
  readonly before: readonly City[];
}

/** Why a name cannot be taken; null where it can. */
function nameFault(name: string, before: readonly City[]): string | null {
  const same = before.find((city) => city.name === name);
  if (same !== undefined)
    return `已经有${name}（data/${same.slug}/），不用新建。给它补区县、乡镇街道的，运行 npm run new-city -- --name ${name} --table 代码表.xlsx。`;
  return /^\p{Script=Han}{2,}$/u.test(name)
    ? null
    : `城市名称应为汉字，如“临江市”，读到“${name}”。`;
}

function takenCode(code: string, before: readonly City[]): string | null {
  const same = before.find((city) => city.code === code);
  return same === undefined
    ? null
    : `${code} 是${same.name}的代码，已经有这个城市（data/${same.slug}/）。`;
}

function slugFault(slug: string, { root, folder }: DataFolder): string | null {
  if (!/^[a-z]{2,}$/.test(slug)) return `城市代号只用小写字母，至少两个，读到“${slug}”。`;
  return existsSync(join(root, folder, slug)) || ['search', 'archive'].includes(slug)
    ? `data/${slug}/ 已经有了，请另取一个代号。`
    : null;
}

/** 类别 of the lists, as a person writes them in one line. */
const split = (words: string): string[] =>
  words.split(/[、，,;；\s]+/u).filter((one) => one !== '');

/** Why the words cannot be 类别: a path that was dragged in, a number, a sentence. */
function categoriesFault(words: string): string | null {
  const odd = split(words).find(
    (one) => !/^[\p{Script=Han}（）()\dA-Za-z—-]{2,20}$/u.test(one) || !/\p{Script=Han}/u.test(one),
  );
  return odd === undefined
    ? null
    : `“${odd}”不像类别。写名单“类别”一列的词，如 低效工业片区、低效住宅片区；没有的按回车。`;
}

/** What nobody answered ends the run. */
const nothing = ({ missing }: Answers): PublishStop =>
  new PublishStop('usage', [...missing, '什么也没有写入。']);

/**
 * Asks for all that a city is: name, code, province, slug and the words of its lists.
 *
 * @throws PublishStop where what is needed was neither given nor answered
 */
export async function askCity(
  wishes: CityWishes,
  { data, before }: Known,
  answers: Answers,
): Promise<NewCity> {
  const name = await answers.ask({
    ...{ key: '--name', ask: '城市叫什么？（如 临江市）', given: wishes.name },
    check: (words) => nameFault(words, before),
  });
  const code = await answers.ask({
    ...{ key: '--code', ask: '行政区划代码是什么？（6 位，如 990100）', given: wishes.code },
    read: (typed) => shortCode(plainWords(typed)),
    check: (words) => codeFault(words) ?? takenCode(words, before),
  });
  if (name === null || code === null) throw nothing(answers);
  const known = provinceOf(code);
  const province = await answers.ask({
    ...{
      key: '--province',
      ask: '在哪个省（自治区、直辖市）？',
      given: wishes.province && provinceNamed(wishes.province),
    },
    proposed: known === null ? null : { value: known, because: `代码 ${code} 属于${known}。` },
    read: (typed) => (yesOrNo(typed) === true ? (known ?? typed) : provinceNamed(typed)),
    check: (words) => provinceFault(words, code),
  });
  const pinyin = proposedSlug(name);
  const slug = await answers.ask({
    ...{ key: '--slug', ask: '城市代号写什么？（小写字母，以后不能改）', given: wishes.slug },
    proposed:
      pinyin === '' ? null : { value: pinyin, because: `名称的拼音是 ${pinyin}；多音字请核对。` },
    check: (words) => slugFault(words, data),
  });
  const categories = await answers.ask({
    ...{ key: '--categories', ask: '名单的“类别”一列用哪些词？（用顿号隔开）' },
    ...{ given: wishes.categories, optional: true, check: categoriesFault },
  });
  if (province === null || slug === null) throw nothing(answers);
  return { name, code, province, slug, categories: split(categories ?? '') };
}

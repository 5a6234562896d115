import type { ListMeant } from '../../../rules/search/lists-counted.ts';
import { stageNames } from '../../../facts/kinds/stage.ts';
import { formatArea } from '../../../rules/words/area.ts';
import {
  formatInZone,
  formatJointArea,
  formatOpenEnded,
  formatTotalArea,
} from '../../../rules/words/list-total.ts';
import { formatDate } from '../../../rules/words/date.ts';
import { formatNumber } from '../../../rules/words/number.ts';
import { absenceWords } from '../../../rules/words/missing.ts';
import { formatTitle } from '../../../rules/words/title.ts';
import { spokenName } from '../../../rules/search/names.ts';
import type { Missing } from '../../../rules/search/missing.ts';
import type { SilentMatter, TextRead } from '../../../rules/search/lexicon.ts';
import type { Understood } from '../../../rules/search/guess-words.ts';
import type { SearchResult } from '../../../rules/search/search.ts';
import type { SearchHit } from '../../../rules/search/show.ts';

export const brokenIndex =
  '检索暂时无法使用：索引没有加载成功。可稍后再试，或从下面的列表按城市、专题、单位、地名查找。';

/** On a slow line the words of the texts take a while: a blank page would read as nothing found. */
export const stillSearching = '正在检索。';

/** A piece of a sentence; one with a query is that query, which can be searched for itself. */
export interface SummaryPart {
  text: string;
  query: boolean;
}

/** What is said before and after the words that were looked for. */
const because: Record<Understood['why'], readonly [before: string, after: string]> = {
  simplified: ['已按简体', '检索。'],
  synonym: ['文件里的说法是', '。'],
  tag: ['本站把一些条款标注为与', '有关（本站标注）。'],
  pinyin: ['按拼音找到', '。'],
  sound: ['您要找的是否为', '？'],
  near: ['您要找的是否为', '？'],
};

const said = (text: string): SummaryPart => ({ text, query: false });

const longestQuoted = 16;

/** A query as it is quoted in a sentence; in full it stands in the field. */
function shortened(typed: string): string {
  const characters = Array.from(typed);
  return characters.length <= longestQuoted
    ? typed
    : `${characters.slice(0, longestQuoted).join('')}……`;
}

/** What was named and the portal does not have, in a sentence. */
function missingOf(missing: Missing): string {
  if (missing.what === 'list') {
    const { county, city } = missing;
    const within = county === null ? '' : `${county}属${city}，`;
    return `${within}${city}的片区名单本站未收录；下面先列${city}的文件。`;
  }
  if (missing.what === 'city') {
    const { city, held } = missing;
    const others = held.map(spokenName).join('、');
    return `本站没有${city}的文件和名单${others === '' ? '' : `；文件有${others}的`}。`;
  }
  if (missing.what === 'article') {
    return `${missing.cities.join('、')}的文件里没有写着“${missing.article}”。`;
  }
  if (missing.what === 'village') {
    const { village, towns } = missing;
    const all = towns.join('、');
    return `名单没有写到${village}，它在${all}（按本站所用的区划代码）；先列写着${all}的片区。`;
  }
  const { place, listed } = missing;
  if (listed.length === 0) return '片区名单本站未收录。';
  const whose = listed.join('、');
  const others = `本站只收录了${whose}的片区名单，其他城市的乡镇、街道和片区清单本站未收录`;
  return /[镇乡道]$/u.test(place)
    ? `本站收录的地名里没有“${place}”：${others}。`
    : `${others}；${whose}的名单写的位置不一定到村、社区，可用所属的区县、乡镇、街道再找。`;
}

/** What was found, in a sentence: shown above the hits and read out. */
export function summaryOf(result: SearchResult, filtered: boolean): SummaryPart[] {
  const { query, total, understood, hits, matter, lists, missing } = result;
  const typed = query.typed.trim();
  if (hits.length === 0) {
    const other = missing === null ? '可以换个说法，或从下面的专题查找。' : missingOf(missing);
    const nothing = `没有找到“${shortened(typed)}”。${other}`;
    return [said(filtered ? '没有符合筛选条件的内容。' : nothing)];
  }
  const count = formatNumber(total);
  if (missing !== null) {
    const place = missing.what === 'place' ? `没有找到“${shortened(typed)}”。` : '';
    return [said(`${place}${missingOf(missing)}`)];
  }
  const isExact = hits.some(({ exact }) => exact);
  if (isExact) return [said(`找到 ${count} 条。`)];
  const end = '最接近的内容如下。';
  // What the texts do not say, or a list counts, has just been said.
  const isSaid = matter !== null || lists.length > 0;
  const nowhere = !isSaid ? `没有哪一段把“${shortened(typed)}”这几个字写在一起。` : '';
  if (understood === null) return [said(`${nowhere}${end}`)];
  const { why, readings } = understood;
  const [before, after] = because[why];
  const words = readings
    .slice(0, 5)
    .flatMap((text) => [said('“'), { text, query: true }, said('”')]);
  return [said(`${nowhere}${before}`), ...words, said(`${after}${isSaid ? '' : end}`)];
}

/** True where it is asked what has been completed, which a list marks, and no source counts. */
export const isOfDone = ({ stages }: ListMeant): boolean =>
  stages.length === 1 && stages[0] === stageNames.completed;

/** The area of projects that name a town: of those that name others too, told apart. */
function areaInTown({ alone, shared }: NonNullable<ListMeant['town']>): string {
  if (shared.projects === 0) return formatTotalArea(alone);
  const joint = formatJointArea(shared);
  const others = joint === null ? '' : `，${joint}`;
  if (alone.projects === 0) return `，也写到别处${others}`;
  const single = `${formatNumber(alone.projects)} 个只写了这里${formatTotalArea(alone)}`;
  return `：${single}；${formatNumber(shared.projects)} 个也写到别处${others}`;
}

/** How many projects an official list has of what is asked for; none marked so is no 0 of deeds. */
export function countOf(meant: ListMeant): string {
  const { city, day, asked, of } = meant;
  const where = meant.town?.name ?? meant.counties.join('、');
  const what = meant.categories.join('、') || '片区';
  const stage = meant.stages.map((name) => `“${name}”`).join('或');
  const marked = stage === '' ? '' : `标为${stage}的`;
  const whole = stage === '' ? '' : `（共 ${formatNumber(of)} 个）`;
  const list = `${city}${formatDate(day)}名单`;
  const area = asked.areaMu === null ? '' : `，合计 ${formatArea(asked.areaMu)}`;
  const unclear = [
    ...(meant.openEnded === 0 ? [] : [formatOpenEnded(meant.openEnded)]),
    ...meant.zones.map(formatInZone),
  ];
  if (meant.towns.length > 0) {
    const towns = meant.towns.join('、');
    const open = unclear.length === 0 ? '' : `，其中 ${unclear.join('；')}`;
    return `${list}里没有写着${towns}的片区；列在${where}的有 ${formatNumber(of)} 个${area}${open}。名单以外的地方适用什么，看${city}的文件各自的适用范围。`;
  }
  if (meant.town !== null && asked.projects > 0) {
    const { name } = meant.town;
    const others = unclear.length === 0 ? '' : `同一区县另有 ${unclear.join('；')}。`;
    return `${list}里涉及${name}的${marked}${what}有 ${formatNumber(asked.projects)} 个${whole}${areaInTown(meant.town)}。${others}`;
  }
  const unknown = isOfDone(meant) ? '实际完成了多少，本站未收录。' : '';
  if (asked.projects === 0) return `${list}里没有${where}${marked}${what}${whole}。${unknown}`;
  const unprinted =
    asked.areaMu === null || asked.unprinted === 0
      ? ''
      : `，另有 ${formatNumber(asked.unprinted)} 个没有印面积`;
  return `${where}${marked}${what}有 ${formatNumber(asked.projects)} 个${whole}${area}${unprinted}（${list}）。${unknown}`;
}

export const targetLabel = '文件写的目标';
export const listLabel = '看这些片区';

function textsAsked({ texts }: SilentMatter, cities: readonly string[]): SilentMatter['texts'] {
  return texts.filter(({ city }) => cities.length === 0 || cities.includes(city));
}

/** What a text does that a reading found to touch a matter: it is not silent, and does not answer. */
const touchedWords = ({ figure }: SilentMatter): string =>
  figure === true ? '提到但没有规定数值' : '只是提到，没有写明';

/** What the texts do not say, in a sentence that says no more than the readings do. */
export function unsaidOf(matter: SilentMatter, cities: readonly string[]): string {
  const { name, of } = matter;
  const asked = textsAsked(matter, cities);
  if (asked.length === 0) {
    const whose = cities.length === 0 ? '' : `${cities.join('、')}的`;
    return `${name}：尚未整理。本站还没有为这件事读过${whose}文件。`;
  }
  const silent = asked.filter(({ names }) => !names);
  const naming = asked.filter(({ names }) => names);
  const found = [
    ...(silent.length === 0 ? [] : [whichOf(silent, of, absenceWords.notStated)]),
    ...(naming.length === 0 ? [] : [whichOf(naming, of, touchedWords(matter))]),
  ];
  const others = cities.length === 0 && asked.length < of ? '其余文件尚未整理。' : '';
  return `${name}：${found.join('；')}。${others}`;
}

/** Which of so many texts do what: 嘉兴市、金华市的 2 份文件，原文未载明. */
function whichOf(texts: readonly TextRead[], of: number, what: string): string {
  if (texts.length === of && of > 1)
    return `本站收录的 ${formatNumber(of)} 份文件${what === absenceWords.notStated ? '都是' : '都'}${what}`;
  const cities = [...new Set(texts.map(({ city }) => city))].join('、');
  return `${cities}的 ${formatNumber(texts.length)} 份文件，${what}`;
}

/** Which texts were read for it, and when; null where none was. */
export function readOf(matter: SilentMatter, cities: readonly string[]): string | null {
  const texts = textsAsked(matter, cities);
  if (texts.length === 0) return null;
  const days = [...new Set(texts.map(({ on }) => on))].sort();
  const read = days.map((day) => {
    const own = texts.filter(({ on }) => on === day);
    return `${formatDate(day)}读过：${own.map(({ title }) => formatTitle(title)).join('、')}`;
  });
  return `本站于 ${read.join('；')}。`;
}

export const moreLabel = '接着看什么、读了什么';

export const touchedLabel = '文件里相近的内容：';
export const wayLabel = '可以接着看：';
/** Says of hits below the others what they are: of other cities than those named, or only close. */
export function relatedHeading(
  related: readonly Pick<SearchHit, 'city'>[],
  cities: readonly string[],
): string {
  const isOther = related.every(({ city }) => city !== '' && !cities.includes(city));
  return cities.length > 0 && isOther ? '其他城市的内容' : '意思接近的内容';
}

export const shortenedNote = '检索词太长，只用了前面一部分。';

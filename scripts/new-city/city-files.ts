import { pinyin } from 'pinyin-pro';
import { stringify } from 'yaml';
import { citySchema, type City } from '../../src/facts/kinds/city.ts';
import { toPlainCsv } from '../../src/outputs/formats/csv.ts';
import type { PlannedFile } from '../import/importer.ts';
import type { Note } from '../import/problem.ts';
import type { CityDivisions, Division } from './divisions.ts';
import { filesOfCity } from '../../src/facts/portal-files.ts';

/** The last word of a division's name, which its slug leaves out. */
const lastWord =
  /(?:壮族|回族|土家族|苗族|藏族|羌族|彝族|蒙古|哈萨克|柯尔克孜|傣族|景颇族|白族|哈尼族|布依族|侗族|朝鲜族|黎族)*(?:自治[州县旗]|地区|林区|[市县区州盟旗])$/u;

function syllables(text: string): string[] {
  const chinese = text.replaceAll(/[^\p{Script=Han}]/gu, '');
  return pinyin(chinese, { toneType: 'none', type: 'array', v: true });
}

/** The slug that a name suggests: 临江市 → `linjiang`. Empty where the name has no Chinese characters. */
export function proposedSlug(name: string): string {
  const short = name.replace(lastWord, '');
  return syllables(short === '' ? name : short).join('');
}

/** Slugs of counties, each once: where two are alike, the last word tells them apart. */
function countySlugs(names: readonly string[]): string[] {
  const short = names.map(proposedSlug);
  return names.map((name, at) => {
    const own = short[at] ?? '';
    return short.indexOf(own) === short.lastIndexOf(own) ? own : syllables(name).join('');
  });
}

/** What a person says of a new city. */
export interface NewCity {
  readonly slug: string;
  readonly name: string;
  readonly province: string;
  readonly code: string;
  readonly categories: readonly string[];
}

/** The record of the city, with the counties of its tables; functional zones after them. */
export function cityOf(
  city: NewCity,
  { counties, zones }: CityDivisions,
): { city: City; problems: Note[] } {
  const all = [...counties, ...zones];
  const slugs = countySlugs(all.map(({ name }) => name));
  const codes = new Map(
    counties.flatMap(({ code, name }) => [
      [name, code],
      [code ?? '', code],
    ]),
  );
  const problems: Note[] = [];
  const within = (zone: Division): string[] =>
    zone.within.flatMap((named) => {
      const code = codes.get(named);
      if (code !== undefined && code !== null) return [code];
      problems.push({
        ...{ code: 'city-table-within', spot: { ...zone.spot, column: '所在区县' }, read: named },
        what: `功能区“${zone.name}”所在的区县不在表里`,
        action: '写表里有的区县名称或代码，多个用顿号隔开',
      });
      return [];
    });
  const record = citySchema.parse({
    ...{ slug: city.slug, name: city.name, province: city.province, code: city.code },
    counties: all.map((one, at) => ({
      slug: slugs[at] === '' ? `county-${'abcdefghijklmnopqrstuvwxyz'[at] ?? 'x'}` : slugs[at],
      name: one.name,
      kind: one.code === null ? 'zone' : 'county',
      code: one.code,
      within: within(one),
    })),
    categories: [...city.categories],
  });
  return { city: record, problems };
}

/** `city.yaml`, with what a clerk has to know to change it. */
export function cityYaml({ slug, name, province, code, counties, categories }: City): string {
  const county = (one: City['counties'][number]): string => {
    const within = one.within.map((own) => `"${own}"`).join(', ');
    const own = one.code === null ? 'null' : `"${one.code}"`;
    return `  - { slug: ${one.slug}, name: ${one.name}, kind: ${one.kind}, code: ${own}, within: [${within}] }`;
  };
  return [
    '# 城市代号：与文件夹同名，是片区编号的前缀，也在网址里。发布以后不能再改。',
    `slug: ${slug}`,
    `name: ${name}`,
    `province: ${province}`,
    `code: "${code}" # 行政区划代码`,
    '# 区县和功能区，名称与名单里的写法一致，顺序就是页面上的顺序。slug 在网址里，发布以后不能再改。',
    '# 功能区（开发区、管委会）没有自己的代码：kind 写 zone，code 写 null，within 写它所在区县的代码。',
    '# 区县的代码还不知道的，code 也写 null，知道了再补。',
    ...(counties.length === 0 ? ['counties: []'] : ['counties:', ...counties.map(county)]),
    '# 名单里“类别”一列用的词。名单里有而这里没有的，导入时会停下来提示。',
    `categories: [${categories.join(', ')}]`,
    '',
  ].join('\n');
}

/** Townships as rows of `gazetteer.csv`, with its heading. */
export function gazetteerCsv(city: City, { townships }: CityDivisions): string {
  const counties = new Map(city.counties.map(({ code, name }) => [code, name]));
  const heading = 'code,name,county_code,county_name,lat,lng,datum,precision_m,confidence,source';
  const rows = townships.map(({ code, name, position }) => {
    const county = code?.slice(0, 6) ?? '';
    const place = [code, name, county, counties.get(county) ?? ''];
    if (position === null) return [...place, '', '', '', '', 'none', ''];
    const { lat, lng, precisionMetres, source } = position;
    return [...place, lat, lng, 'WGS84', precisionMetres, 'medium', source];
  });
  return toPlainCsv([heading.split(','), ...rows]);
}

/** 村 and 社区 as lists print them: without the committee that the code table names. */
export function villageName(printed: string): string {
  return printed
    .replace(/村(?:村民委员会|村委会)$/u, '村')
    .replace(/(?:村民委员会|村委会)$/u, '村')
    .replace(/(?:居民委员会|居委会)$/u, '');
}

/** Villages as rows of `villages.csv`, with its heading. */
export function villagesCsv({ villages }: CityDivisions): string {
  const rows = villages.map(({ code, name }) => [code, villageName(name), code?.slice(0, 9) ?? '']);
  return toPlainCsv([['code', 'name', 'township_code'], ...rows]);
}

/** Whose points the gazetteer holds, and what they allow, as the clerk's table says. */
export function pointRecords({ townships }: CityDivisions) {
  const sources = new Map(
    townships.flatMap(({ position }) =>
      position === null ? [] : [[position.source, position.licence]],
    ),
  );
  return [...sources].map(([name, licence]) => ({
    ...{ name, title: name, terms: licence, licence, republish: true, address: null },
  }));
}

function pointSources(divisions: CityDivisions): string {
  const records = pointRecords(divisions);
  return records.length === 0
    ? ''
    : `# 坐标的来源和许可，照所给的表；address 是许可条款的网址，没有的写 null。\n${stringify(records)}`;
}

/** The files of a new city, relative to the data folder; tables only where there are rows. */
export function cityFiles(city: City, divisions: CityDivisions): PlannedFile[] {
  const own = filesOfCity(city.slug);
  const sources = pointSources(divisions);
  return [
    { path: own.city, text: cityYaml(city) },
    ...(sources === '' ? [] : [{ path: own.pointSources, text: sources }]),
    ...(divisions.townships.length === 0
      ? []
      : [{ path: own.gazetteer, text: gazetteerCsv(city, divisions) }]),
    ...(divisions.villages.length === 0
      ? []
      : [{ path: own.villages, text: villagesCsv(divisions) }]),
  ];
}

import { letterSlugSchema } from '../../src/facts/kinds/slug.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument, stringify } from 'yaml';
import type { City, County } from '../../src/facts/kinds/city.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { isZoneName } from '../../src/rules/place/match.ts';
import { replaceFile } from '../files/atomic.ts';
import { proposedSlug } from '../new-city/city-files.ts';
import { prefixOf } from '../new-city/divisions.ts';
import type { Answers } from './answers.ts';
import { filesOfCity } from '../../src/facts/portal-files.ts';

/** A list of `city.yaml` with entries added at its end; all else stays byte for byte. */
function withEntries(text: string, key: string, entries: readonly string[]): string {
  if (entries.length === 0) return text;
  const lines = (indent: string): string => entries.map((one) => `${indent}- ${one}\n`).join('');
  const list = parseDocument(text).get(key, true);
  if (!isSeq(list) || !list.range) return `${text.trimEnd()}\n${key}:\n${lines('  ')}`;
  const [from, to] = list.range;
  if (list.items.length === 0) {
    const line = new RegExp(`^${key}:[ \\t]*\\[\\s*\\](.*)(?:\\n|$)`, 'mu');
    return text.replace(line, (_, rest: string) => `${key}:${rest.trimEnd()}\n${lines('  ')}`);
  }
  if (list.flow === true) {
    const end = text.lastIndexOf(']', to - 1);
    const before = text.slice(0, end).trimEnd().replace(/,$/u, '');
    return `${before}, ${entries.join(', ')}${text.slice(end)}`;
  }
  const last = list.items.at(-1) as { range?: readonly number[] } | undefined;
  const lineEnd = text.indexOf('\n', (last?.range?.[1] ?? to) - 1);
  const at = lineEnd < 0 ? text.length : lineEnd + 1;
  const indent = ' '.repeat(from - text.lastIndexOf('\n', from - 1) - 1);
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${lines(indent)}${text.slice(at)}`;
}

/** The record of a county as a line of `city.yaml`. */
function countyLine({ slug, name, kind, code, within }: County): string {
  const codes = within.map((one) => JSON.stringify(one)).join(', ');
  return `{ slug: ${slug}, name: ${JSON.stringify(name)}, kind: ${kind}, code: ${code === null ? 'null' : JSON.stringify(code)}, within: [${codes}] }`;
}

/** `city.yaml` with the counties and categories that a city has and the file lacks. */
export function withCityWords(text: string, before: City, after: City): string {
  const counties = after.counties.slice(before.counties.length).map(countyLine);
  const categories = after.categories
    .slice(before.categories.length)
    .map((one) => stringify(one).trim());
  return withEntries(withEntries(text, 'counties', counties), 'categories', categories);
}

/** Writes the words that a person added to a city. */
export function writeCityWords({ root, folder }: DataFolder, before: City, after: City): void {
  const path = join(root, folder, filesOfCity(before.slug).city);
  const text = readFileSync(path, 'utf8');
  const own = withCityWords(text, before, after);
  if (own !== text) replaceFile(path, own);
}

/** What the settings file says of a county that the city lacks. */
export interface GivenCounty {
  readonly code: string | null;
  readonly kind?: County['kind'] | undefined;
  readonly within?: readonly string[] | undefined;
  readonly slug?: string | undefined;
}

const kinds = [
  { value: 'county', label: '区、县或县级市（有人民政府）' },
  { value: 'zone', label: '功能区（管委会）' },
] as const;

/** What a name without a code is by its last words; null where they leave it open: 浦东新区 is a county. */
function likelyKind(name: string): County['kind'] | null {
  if (name.endsWith('新区')) return null;
  if (isZoneName(name)) return 'zone';
  return /[县市旗]$|(?<!园)区$/u.test(name) ? 'county' : null;
}

/** What has a code is a county; of the rest pages say 人民政府 or 管委会, so it is not guessed. */
async function askKind(
  name: string,
  key: string,
  given: GivenCounty | undefined,
  answers: Answers,
): Promise<County['kind'] | null> {
  const likely = likelyKind(name);
  const chosen = await answers.ask({
    ...{ key: `${key} › kind`, ask: `“${name}”是？`, given: given?.kind, choices: kinds },
    proposed: likely === null ? null : { value: likely, because: '按名称的最后几个字。' },
  });
  return kinds.find(({ value }) => value === chosen)?.value ?? null;
}

/**
 * Asks what `city.yaml` has to say of a county or functional zone that a list names.
 *
 * @returns null where an answer is missing
 */
export async function askCounty(
  name: string,
  city: City,
  { key, given, answers }: { key: string; given: GivenCounty | undefined; answers: Answers },
): Promise<County | null> {
  const prefix = prefixOf(city.code);
  const code = await answers.ask({
    ...{ key: `${key} › code`, ask: `“${name}”的六位行政区划代码？`, optional: true },
    notes: ['开发区、高新区、管委会没有代码的，直接按回车。'],
    given: given === undefined ? undefined : (given.code ?? ''),
    check: (value) => {
      if (!/^\d{6}$/u.test(value)) return '应是 6 位数字。';
      if (!value.startsWith(prefix)) return `${city.name}的区县代码以 ${prefix} 开头。`;
      const same = city.counties.find((one) => one.code === value);
      return same === undefined ? null : `${value} 是${same.name}的代码。`;
    },
  });
  const kind = code === '' ? await askKind(name, key, given, answers) : 'county';
  const known = city.counties.filter((one) => one.code !== null);
  const lies =
    kind !== 'zone' || known.length === 0
      ? ''
      : await answers.ask({
          ...{ key: `${key} › within`, ask: `“${name}”的范围在哪个区县？`, optional: true },
          notes: ['几个的用顿号隔开；不清楚的按回车，它的地名不能核对。'],
          given: given === undefined ? undefined : (given.within ?? []).join('、'),
          check: (value) => {
            const strange = splitWords(value).filter(
              (one) => !known.some((own) => own.name === one || own.code === one),
            );
            return strange.length === 0
              ? null
              : `没有“${strange.join('、')}”，可写：${known.map((own) => own.name).join('、')}。`;
          },
        });
  const taken = city.counties.map(({ slug }) => slug);
  const pinyin = proposedSlug(name);
  const slug = await answers.ask({
    ...{ key: `${key} › slug`, ask: `“${name}”在网址里的代号？`, given: given?.slug },
    notes: ['小写拼音，定了不能改。'],
    proposed: pinyin === '' ? null : { value: pinyin, because: '名称的拼音，多音字请核对。' },
    check: (value) => {
      if (!letterSlugSchema.safeParse(value).success) return '只能用小写字母和连字符。';
      return taken.includes(value) ? `代号“${value}”已有区县使用。` : null;
    },
  });
  if (code === null || kind === null || lies === null || slug === null) return null;
  const within = splitWords(lies).flatMap(
    (one) => known.find((own) => own.name === one || own.code === one)?.code ?? [],
  );
  return {
    slug,
    name,
    kind,
    code: code === '' ? null : code,
    within,
  };
}

/** Words that a person wrote one after the other. */
const splitWords = (value: string): string[] =>
  value.split(/[、，,;；\s]+/u).filter((one) => one !== '');

import { parseArgs } from 'node:util';

export const newCityUsage = `用法：npm run new-city -- [--portal 文件夹] [--name 名称] [--code 代码] [--table 表.xlsx] [--yes]
给一个站点加一个城市：建好文件夹、city.yaml 和地名表，不含任何事实。没写的逐项询问。
  --name        城市名称，与文件里的写法一致
  --code        行政区划代码，6 位
  --slug        城市代号，只用小写字母；是片区编号的前缀，也在网址里。不写的由名称的拼音提出
  --province    所在省（自治区、直辖市）；一般由代码得知
  --table       区县、乡镇街道、村的代码表（.xlsx .csv 等），要有“代码”“名称”两列；可以写几次。
                城市已经有了的，把表里的地名补给它，已有的不改
  --categories  名单里“类别”一列用的词，用顿号隔开
  --yes         不询问，直接写入；--dry-run 只看会写什么`;

/** What the command line says of a new city. */
export interface CityWishes {
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  readonly slug?: string | undefined;
  readonly province?: string | undefined;
  readonly categories?: string | undefined;
  readonly tables: readonly string[];
  readonly yes: boolean;
  readonly dryRun: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** Takes the arguments of the command; gives what they say, or in Chinese what is wrong with them. */
export function readWishes(args: readonly string[]): CityWishes | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ name: text, code: text, slug: text, province: text, categories: text },
        table: { type: 'string', multiple: true, default: [] },
        ...{ yes: flag, 'dry-run': flag, help: flag },
      },
    });
    if (values.help) return '';
    const { name, code, slug, province, categories, table: tables, yes } = values;
    return { name, code, slug, province, categories, tables, yes, dryRun: values['dry-run'] };
  } catch (error) {
    const option = /'(-[^']*?)(?: <|')/.exec(error instanceof Error ? error.message : '')?.[1];
    return option === undefined ? '命令写得不对。' : `“${option}”写得不对，或没有这个选项。`;
  }
}

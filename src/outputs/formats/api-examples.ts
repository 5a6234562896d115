import { projectKind } from '../../facts/kinds/public-project.ts';
import { fileFamilies, fixedFiles, kindFile, kindTable } from '../file-addresses.ts';
import { absolute, type Imprint } from './imprint.ts';

export interface ApiExample {
  title: string;
  explanation: string;
  code: string;
}

/** Examples for the page on programmatic use, with the portal's own addresses and a real project. */
export function apiExamples(imprint: Imprint, projectId: string | null): ApiExample[] {
  const url = (address: string) => absolute(imprint, address);
  const tableCsv = url(kindTable(projectKind, 'csv').address);
  const single: ApiExample[] =
    projectId === null
      ? []
      : [
          {
            title: '一个片区',
            explanation:
              '每个片区一个地址，编号永不改变；政策文件同理（/data/policies/<代号>.json）。',
            code: `curl ${url(fileFamilies.project.at(projectId).address)}`,
          },
        ];
  return [
    ...single,
    {
      title: '全部片区，按区县求面积（Python）',
      explanation: '没有印出面积的片区，areaMu 没有值，不当作 0。',
      code: `import json, urllib.request
with urllib.request.urlopen("${url(kindFile(projectKind, 'json').address)}") as answer:
    projects = json.load(answer)["projects"]
areas = {}
for project in projects:
    if project["areaMu"] is not None:
        areas[project["county"]] = areas.get(project["county"], 0) + project["areaMu"]
print(areas)`,
    },
    {
      title: '表格（Python、DuckDB）',
      explanation:
        '/data/tables/ 下的表给程序用：表头是字段名，取值是代码，没有 BOM，空单元格表示没有这个值，原因写在 absent_field 和 absent_reason 两列，没有写的见字段说明。CSV 不带类型，读取程序会把区划代码猜成数，所以先全部按文字读；Parquet 带类型，代码是文字，日期是日期。',
      code: `import pandas
projects = pandas.read_csv("${tableCsv}", dtype=str, keep_default_na=False, na_values=[""])
projects["areaMu"] = projects["areaMu"].astype(float)
# DuckDB: select * from read_csv('${tableCsv}', all_varchar = true);
# DuckDB: select county, sum(areaMu) from '${url(kindTable(projectKind, 'parquet').address)}' group by county;`,
    },
    {
      title: '表格（R）',
      explanation:
        '空单元格表示没有这个值；为什么没有，见 absent_field、absent_reason 两列和各字段的说明，不都是原文未载明。',
      code: `projects <- read.csv("${tableCsv}", colClasses = "character", na.strings = "", encoding = "UTF-8")
projects$areaMu <- as.numeric(projects$areaMu)`,
    },
    {
      title: '有变动时得到通知',
      explanation: '订阅 Atom 或 JSON Feed，不需要注册；每个城市、区县、片区和文件各有自己的订阅。',
      code: url(fileFamilies.atom.at('all').address),
    },
    {
      title: '标准格式',
      explanation:
        'OC4IDS 项目包里的编号没有向 OC4IDS 登记前缀。原文只印日期时，时刻写作当日零时（+08:00）。阶段与 status 的对应：储备 identification，计划实施 preparation，正在实施 implementation，已完成 completion；已调出的没有 status；status 是名单那天的阶段；原词另列在 additionalClassifications。',
      code: [fixedFiles.oc4ids, fixedFiles.datapackage, fixedFiles.catalog]
        .map(({ address }) => url(address))
        .join('\n'),
    },
  ];
}

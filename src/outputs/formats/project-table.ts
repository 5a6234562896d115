import { stageNames } from '../../facts/kinds/stage.ts';
import type { PublicProject } from './public-project.ts';
import type { CsvCell } from './csv.ts';

interface Column {
  heading: string;
  cell: (project: PublicProject) => CsvCell;
}

const matches: Readonly<Record<string, string>> = {
  exact: '同名',
  suffix: '补全后缀',
  scan: '扫描误字',
  village: '所列乡镇的村',
  zone: '功能区（无代码）',
  none: '未匹配',
};

const precisions = { township: '乡镇街道', village: '村', parcel: '地块' } as const;

/** Several values in one cell. */
function joined(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.join('、');
}

/** Columns of the project tables for people: CSV and XLSX have the same. */
const columns: readonly Column[] = [
  { heading: '编号', cell: ({ id }) => id },
  { heading: '序号', cell: ({ seq }) => seq },
  { heading: '城市', cell: ({ city }) => city },
  { heading: '区县', cell: ({ county }) => county },
  { heading: '区县代码', cell: ({ countyCode }) => countyCode },
  { heading: '类别', cell: ({ category }) => category },
  { heading: '片区名称', cell: ({ name }) => name },
  { heading: '位置（原文）', cell: ({ location }) => location },
  { heading: '面积（亩）', cell: ({ areaMu }) => areaMu },
  { heading: '实施阶段', cell: ({ stage }) => stageNames[stage] },
  { heading: '地名（原文）', cell: ({ places }) => joined(places.map(({ printed }) => printed)) },
  { heading: '官方地名', cell: ({ places }) => joined(places.map(({ official }) => official)) },
  { heading: '地名代码', cell: ({ places }) => joined(places.map(({ code }) => code)) },
  {
    heading: '匹配方式',
    cell: ({ places }) => joined(places.map(({ match }) => matches[match] ?? match)),
  },
  { heading: '纬度（WGS84）', cell: ({ position }) => position?.lat ?? null },
  { heading: '经度（WGS84）', cell: ({ position }) => position?.lng ?? null },
  {
    heading: '位置精度',
    cell: ({ position }) => (position === null ? null : precisions[position.precision]),
  },
  { heading: '名单日期', cell: ({ history }) => history.at(-1)?.asOf ?? null },
  { heading: '来源文件', cell: ({ source }) => source.policy },
  { heading: '来源附件', cell: ({ source }) => source.attachment },
  { heading: '来源行', cell: ({ source }) => source.row },
  { heading: '原件SHA-256', cell: ({ source }) => source.sha256 },
];

/** The headings of the project table. */
export const projectHeadings: readonly string[] = columns.map(({ heading }) => heading);

/** One row a project, in the order of the headings; numbers are numbers, unknown cells are null. */
export function projectRows(projects: readonly PublicProject[]): CsvCell[][] {
  return projects.map((project) => columns.map(({ cell }) => cell(project)));
}

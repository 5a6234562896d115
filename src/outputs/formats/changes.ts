import { toJson } from './json.ts';
import type { Change, Publication } from '../../facts/kinds/change.ts';
import type { Column } from './table.ts';

/** `/data/changes.json`: the change ledger, newest publication first. */
export function toChanges(ledger: readonly Publication[], asOf: string): string {
  return toJson({ asOf, publications: ledger });
}

/** Columns of `/data/changes.csv`, one row a change. */
export const changeColumns: readonly Column<Change>[] = [
  { name: 'id', title: '变动编号', type: 'string', value: ({ id }) => id },
  { name: 'date', title: '日期', type: 'date', value: ({ date }) => date },
  { name: 'kind', title: '变动种类', type: 'string', value: ({ kind }) => kind },
  { name: 'city', title: '城市', type: 'string', value: ({ city }) => city },
  { name: 'county', title: '区县', type: 'string', value: ({ county }) => county },
  { name: 'project', title: '项目编号', type: 'string', value: ({ project }) => project },
  { name: 'policy', title: '文件编号', type: 'string', value: ({ policy }) => policy },
  { name: 'anchor', title: '条款', type: 'string', value: ({ anchor }) => anchor },
  { name: 'title', title: '名称', type: 'string', value: ({ title }) => title },
  { name: 'before', title: '变动前', type: 'string', value: ({ before }) => before },
  { name: 'after', title: '变动后', type: 'string', value: ({ after }) => after },
  { name: 'event', title: '事项', type: 'string', value: ({ event }) => event },
  { name: 'reason', title: '原因', type: 'string', value: ({ reason }) => reason },
  { name: 'document', title: '依据', type: 'string', value: ({ source }) => source.document },
  { name: 'row', title: '依据的行号', type: 'integer', value: ({ source }) => source.row },
  { name: 'sha256', title: '原件 SHA-256', type: 'string', value: ({ source }) => source.sha256 },
];

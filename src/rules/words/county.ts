import { countyMethods, type Project } from '../../facts/kinds/project.ts';
import { countyGroupOf } from '../project/county-group.ts';

/** How a county is known that its list does not print for it: 据名单的标题“东山区……名单”. */
export function formatCountyBasis({
  method,
  printed,
  where,
}: NonNullable<Project['countyBasis']>): string {
  const at = where === undefined ? '' : `（${where}）`;
  if (method === 'cell') return `名单的区县一格空着，由人核实${at}`;
  return `名单没有区县一栏，据${countyMethods[method]}：“${printed}”${at}`;
}

/** A county where nothing else stands beside it, as on a sheet: that no column of the list prints it goes with it. */
export function formatCounty(project: Pick<Project, 'county' | 'countyBasis'>): string {
  const mark = project.countyBasis === undefined ? '' : '（本站标注）';
  return `${countyGroupOf(project)}${mark}`;
}

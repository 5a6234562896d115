import { countyMethods, type Project } from '../../facts/kinds/project.ts';

/** How a county is known that no column of its list prints: 据名单的标题“东山区……名单”. */
export function formatCountyBasis({
  method,
  printed,
  where,
}: NonNullable<Project['countyBasis']>): string {
  const at = where === undefined ? '' : `（${where}）`;
  return `名单没有区县一栏，据${countyMethods[method]}：“${printed}”${at}`;
}

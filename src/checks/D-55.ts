import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { disclosureFacts } from '../rules/portal/disclosure.ts';
import { mainWords } from './run/parts.ts';
import type { SiteCheck } from './run/site.ts';
import { filesOfCity } from '../facts/portal-files.ts';

const decimals = (value: number) => (String(value).split('.')[1] ?? '').length;

/** Positions carry a precision, are not finer than it, and lie in their own city's map. */
const checkCoordinates: DataCheck = ({ projects, maps, dataFolder }) => {
  const frames = new Map(maps.map(({ city, map }) => [city, map?.topology.bbox ?? null]));
  const placed = projects.flatMap((project) =>
    project.position === null ? [] : [{ project, position: project.position }],
  );
  const findings = placed.flatMap(({ project, position: { lat, lng, precision } }) => {
    const where = `${dataFolder}/${filesOfCity(project.city).gazetteer} › ${project.id} ${project.name}`;
    const [west, south, east, north] = frames.get(project.city) ?? [-180, -90, 180, 90];
    const inside = lng >= west && lng <= east && lat >= south && lat <= north;
    const fine = precision !== 'parcel' && Math.max(decimals(lat), decimals(lng)) > 3;
    return [
      ...(inside
        ? []
        : [finding(clerkLine(where, `坐标 ${lat}, ${lng} 在本市范围之外`, '请核对经纬度'))]),
      ...(fine
        ? [finding(clerkLine(where, '乡镇、村级的位置写了三位以上小数', '请舍入到三位小数'))]
        : []),
    ];
  });
  return outcomeOf(findings, { count: placed.length, what: '个坐标' });
};

/** The page of the open data says which system the coordinates are of, where there are any. */
const checkSystem: SiteCheck = ({ portal }, tell) => {
  const placed = disclosureFacts(portal).projects.some(({ position }) => position !== null);
  let pages = 0;
  return {
    pages: (file) => placed && file === 'data/index.html',
    tags: mainWords((words, file) => {
      pages += 1;
      if (/WGS\s*84|CGCS\s*2000/.test(words)) return;
      tell(`${file}：没有写明坐标系。请在数据页写明 WGS84 或 CGCS2000。`);
    }),
    examined: () => pages,
  };
};

export default requirement({
  words: '坐标写明坐标系和精度，不比来源精确',
  sources: [{ name: '本站设计', mark: 'design' }],
  applies: ['dataset'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '每个坐标是否在本市地图的范围内、小数是否不超过三位（有地块坐标的除外），数据页有没有写明坐标系',
  person: { judges: '坐标的来源是否可靠，是否不比来源精确', who: '经办人员' },
  tests: [],
  data: checkCoordinates,
  site: [{ check: checkSystem, what: '页' }],
});

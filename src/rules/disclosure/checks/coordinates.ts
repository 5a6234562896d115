import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';

const decimals = (value: number) => (String(value).split('.')[1] ?? '').length;

/** D-55: positions carry a precision, are not finer than it, and lie in their own city's map. */
export const checkCoordinates: DataCheck = ({ projects, maps, dataFolder }) => {
  const frames = new Map(maps.map(({ city, map }) => [city, map?.topology.bbox ?? null]));
  const placed = projects.flatMap((project) =>
    project.position === null ? [] : [{ project, position: project.position }],
  );
  const findings = placed.flatMap(({ project, position: { lat, lng, precision } }) => {
    const where = `${dataFolder}/${project.city}/gazetteer.csv › ${project.id} ${project.name}`;
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

import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';

/** D-53: a map with boundaries has its 审图号; every other map is a mosaic that says so. */
export const checkMapApproval: DataCheck = ({ maps, dataFolder }) => {
  const drawn = maps.flatMap(({ city, map }) => (map === null ? [] : [{ city, map }]));
  const findings = drawn
    .filter(({ map }) => map.approval === null && map.topology.objects.townships === undefined)
    .map(({ city }) =>
      finding(
        clerkLine(
          `${dataFolder}/${city}`,
          '地图有行政区域界线而没有审图号',
          '请用 npm run import:boundaries 连同审图号重新导入，或删去界线',
        ),
      ),
    );
  return outcomeOf(findings, { count: drawn.length, what: '份地图数据' });
};

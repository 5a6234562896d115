import { requirement } from './run/check.ts';
import type { SiteCheck } from './run/site.ts';

const tiles =
  /(?:tile\.openstreetmap|amap\.com|autonavi|bdimg|google(?:apis)?\.com|tianditu\.gov\.cn)/;

/** No page names a tile server, but 天地图 where a key is configured. */
const checkMapTiles: SiteCheck = ({ publisher }, tell) => {
  let maps = 0;
  return {
    tags: { 'project-map': () => (maps += 1) },
    end: ({ file, html }) => {
      const host = tiles.exec(html)?.[0];
      const allowed = host === 'tianditu.gov.cn' && publisher.tiandituKey !== null;
      if (host === undefined || allowed) return;
      tell(`${file}：写有地图瓦片主机 ${host}。请删去；天地图须在 site.yaml 配置 tiandituKey。`);
    },
    examined: () => maps,
  };
};

export default requirement({
  words: '不请求未经批准的地图瓦片，没有瓦片也能用',
  sources: [{ name: '地图管理条例第三十八条', mark: 'law' }],
  applies: ['project', 'site'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '每页有没有写着地图瓦片的主机（配置了密钥的天地图除外）',
  person: { judges: '没有瓦片时地图能不能用', who: '发布前运行测试的人' },
  tests: ['tests/browser/map.test.ts'],
  site: [{ check: checkMapTiles, what: '张地图' }],
});

import { requirement } from './run/check.ts';
import type { Page } from './run/page.ts';
import { byItself, type SiteCheck } from './run/site.ts';

const tianditu = 'tianditu.gov.cn';
const hosts = [
  tianditu,
  'tile.openstreetmap',
  'amap.com',
  'autonavi',
  'bdimg',
  'google.com',
  'googleapis.com',
];

/** No page names a tile server, but 天地图 where a key is configured. */
const checkMapTiles: SiteCheck = ({ publisher }, tell) => {
  const refused = hosts.filter((one) => one !== tianditu || publisher.tiandituKey === null);
  let maps = 0;
  const hold = (text: string, { file }: Page) => {
    const host = refused.find((one) => text.includes(one));
    if (host === undefined) return;
    tell(`${file}：写有地图瓦片主机 ${host}。请删去；天地图须在 site.yaml 配置 tiandituKey。`);
  };
  return {
    tags: { 'project-map': () => (maps += 1) },
    attributes: {
      '//': (address, _, page) => {
        hold(address, page);
      },
    },
    code: (text, _, page) => {
      hold(text, page);
    },
    again: byItself,
    examined: () => maps,
  };
};

export default requirement({
  words: '不请求未经批准的地图瓦片，没有瓦片也能用',
  sources: [{ name: '《地图管理条例》第三十八条', mark: 'law' }],
  applies: ['project', 'site'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '每页有没有写着地图瓦片的主机（配置了密钥的天地图除外）',
  person: { judges: '没有瓦片时地图能否使用', who: '发布前运行测试的人' },
  tests: ['tests/browser/map.test.ts'],
  site: [{ check: checkMapTiles, what: '张地图' }],
});

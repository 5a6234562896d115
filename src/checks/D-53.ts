import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { notebook, type Tag } from './run/page.ts';
import { hasClass } from './run/parts.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** A map with boundaries has its 审图号; every other map is a mosaic that says so. */
const checkMapApproval: DataCheck = ({ maps, dataFolder }) => {
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

const note = /审图号：|示意图，不是行政区域界线/;

/** A drawn map carries its 审图号, or says that it is no map of boundaries. */
const checkMapNotes: SiteCheck = (_, tell) => {
  const notes = notebook();
  let maps = 0;
  return {
    tags: {
      figure: (figure, { file }) => {
        figure.whenEnded((words) => {
          if (!notes(figure).marks.has('map')) return;
          maps += 1;
          if (note.test(words)) return;
          tell(`${file}：地图上没有审图号，也没有“示意图，不是行政区域界线”。请检查地图组件。`);
        });
      },
    },
    attributes: {
      class: (_, tag: Tag) => {
        if (!hasClass(tag, 'map-outline')) return;
        const figure = tag.around(({ name }) => name === 'figure');
        if (figure !== null) notes(figure).marks.add('map');
      },
    },
    again: byItself,
    examined: () => maps,
  };
};

export default requirement({
  words: '有行政区域界线的地图印审图号；没有审图号就没有界线',
  sources: [{ name: '《地图管理条例》第十五条、第二十二条', mark: 'law' }],
  applies: ['project', 'site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '有行政区域界线的地图数据有没有登记审图号，每处地图上有没有审图号或“示意图，不是行政区域界线”',
  person: {
    judges: '示意图是否属于不需送审的图、登记的审图号是否真实',
    who: '测绘地理信息主管部门和公开机关',
  },
  tests: [],
  data: checkMapApproval,
  site: [{ check: checkMapNotes, what: '处页面上的地图' }],
});

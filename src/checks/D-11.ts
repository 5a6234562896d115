import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { listFile, portalFiles } from '../facts/portal-files.ts';

/** Ends of names that only a company, a cooperative or the like has. */
const firm = /[\u4e00-\u9fff]{2,}(?:公司|集团|合作社|商行|事务所|工作室)/;

/** Words that stand in names of firms as well as of places: 海绵厂地块, 化工集中区. */
const perhaps = /[\u4e00-\u9fff]{1,}(?:厂|矿|酒店|宾馆|市场|商场|企业|店)/;

/** A quotation of a firm's short name cannot be told from any other name: a person reads the list. */
const checkEnterprise: DataCheck = ({ projects, records, dataFolder }) => {
  const consents = new Map(records.map(({ item, consent }) => [item, consent]));
  const open = projects.filter(
    ({ city, asOf }) => (consents.get(`${city}/${asOf}`) ?? null) === null,
  );
  const told = (pattern: RegExp) =>
    open.flatMap(({ id, name, location, city, asOf }) => {
      const named = pattern.exec(`${name} ${location ?? ''}`)?.[0];
      return named === undefined ? [] : [{ id, name, city, asOf, named }];
    });
  const firms = told(firm);
  const findings = firms.map(({ id, city, asOf, named }) =>
    finding(
      clerkLine(
        `${dataFolder}/${listFile(city, asOf)} › ${id}`,
        `点名企业“${named}”，没有企业同意或公开决定的记录`,
        `请在 ${dataFolder}/${portalFiles.records} 的 ${city}/${asOf} 登记 consent，或不公开该行`,
      ),
    ),
  );
  const sure = new Set(firms.map(({ id }) => id));
  const doubtful = told(perhaps).filter(({ id }) => !sure.has(id));
  const reminders = doubtful.map(({ id, name, city, asOf, named }) =>
    finding(
      clerkLine(
        `${dataFolder}/${listFile(city, asOf)} › ${id}`,
        `“${name}”里的“${named}”可能是企业的名称`,
        `请判断是否点名企业；是的，在 ${dataFolder}/${portalFiles.records} 的 ${city}/${asOf} 登记 consent`,
      ),
      {
        at: [{ address: `/projects/${id}/`, label: name }],
        words: '名称可能含有企业的名称，是否点名企业由公开机关判断',
      },
    ),
  );
  return outcomeOf(findings, { count: projects.length, what: '个片区的名称和位置', reminders });
};

export default requirement({
  words: '点名企业的“低效”信息须经其同意或有公开决定',
  sources: [{ name: '《政府信息公开条例》第十五条、第三十二条', mark: 'law' }],
  applies: ['dataset'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '片区的名称和位置里有没有“公司、集团、合作社”等字样，点名的有没有同意或公开决定的记录',
  person: { judges: '没有这些字样的企业简称、字号和地名怎样分辨', who: '公开机关' },
  tests: [],
  data: checkEnterprise,
});

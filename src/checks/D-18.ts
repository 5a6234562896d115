import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, notApplicable, outcomeOf } from '../rules/disclosure/outcome.ts';
import { portalFiles } from '../facts/portal-files.ts';

const names = {
  guide: '政府信息公开指南',
  system: '政府信息公开制度',
  annualReport: '政府信息公开年报',
  request: '依申请公开',
} as const;

/** D-18: the four pages of the host that an information platform links to. */
const checkHostLinks: DataCheck = ({ site, dataFolder }) => {
  if (site.mode === 'demo') {
    return notApplicable('演示站没有主办的政府网站，没有可链接的指南、制度、年报和依申请公开。');
  }
  const keys = Object.keys(names) as (keyof typeof names)[];
  const findings = keys
    .filter((key) => site.hostLinks[key] === null)
    .map((key) =>
      finding(
        clerkLine(
          `${dataFolder}/${portalFiles.site} › hostLinks.${key}`,
          `没有“${names[key]}”的地址`,
          '请填写主站该栏目的网址',
        ),
      ),
    );
  return outcomeOf(findings, { count: keys.length, what: '个主站链接' });
};

export default requirement({
  words: '可以找到政府信息公开指南、制度、年报和依申请公开',
  sources: [
    { name: '《政府信息公开条例》第十二条、第二十八条、第四十九条', mark: 'law' },
    { name: '国办公开办函〔2019〕61号', mark: 'page' },
  ],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '有没有登记指南、制度、年报和依申请公开四个栏目的网址',
  person: { judges: '四个网址能否打开、是否为该栏目', who: '公开机关' },
  tests: [],
  data: checkHostLinks,
});

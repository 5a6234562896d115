import { requirement } from './run/check.ts';
import type { DataCheck, DisclosureFacts } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { silentReminders } from './run/silent.ts';
import { projectPart } from './run/project-part.ts';
import { portalFiles } from '../facts/portal-files.ts';

/** The name of the city of a text, as printed. */
function cityNameOf({ policies, cities }: DisclosureFacts, slug: string): string {
  const city = policies.find((policy) => policy.slug === slug)?.city;
  return cities.find((one) => one.slug === city)?.name ?? slug;
}

/** Each local duty stands in the text that is said to impose it, and each state names a known duty. */
const checkLocalDuties: DataCheck = (facts) => {
  const { duties, policies, byCity, projects, dataFolder } = facts;
  const clauses = new Map(
    policies.flatMap(({ slug, clauses }) =>
      clauses.map(({ anchor, text }) => [`${slug}#${anchor}`, text] as const),
    ),
  );
  const unquoted = duties
    .filter(({ policy, anchor, quote }) => {
      const text = clauses.get(`${policy}#${anchor}`);
      return text === undefined || !text.includes(quote);
    })
    .map(({ id, policy, anchor, quote }) =>
      finding(
        clerkLine(
          `${dataFolder}/${portalFiles.duties} › ${id}`,
          `${policy} 的 ${anchor} 中没有“${quote}”`,
          '请按原文改正 quote 或 anchor',
        ),
      ),
    );
  const names = new Set(duties.map(({ id }) => id));
  const ids = new Set(projects.map(({ id }) => id));
  const unknown = [...byCity].flatMap(([city, { duties: recorded }]) =>
    recorded
      .filter(({ duty, project }) => !names.has(duty) || !ids.has(project))
      .map(({ duty, project }) =>
        finding(
          clerkLine(
            `${dataFolder}/${city}/disclosure.yaml › duties › ${project}`,
            `事项“${duty}”或片区“${project}”不存在`,
            '请核对 duties.yaml 中的事项代号和片区编号',
          ),
        ),
      ),
  );
  const links = duties.map(({ policy, anchor, name }) => ({
    address: `/policies/${policy}/#${anchor}`,
    // Each city's pages show its own alone: which city a duty is of must be seen.
    label: `${cityNameOf(facts, policy)}的${name}`,
  }));
  const told = new Set(
    [...byCity.values()].flatMap(({ duties }) => duties.map((one) => one.project)),
  );
  const reminders =
    duties.length === 0
      ? []
      : silentReminders(
          projects.filter(({ id }) => !told.has(id)),
          {
            state: '的地方公开事项都是“本站未收录”',
            place: (city) => `${dataFolder}/${city}/disclosure.yaml › duties`,
            remedy: '查到公开结果的，请按片区和事项登记',
          },
        );
  // The check sees what is registered; that a text holds no other duty takes reading it.
  const open = { words: '文件里有没有别的公开事项没有登记，机器不能判断。', judge: '发布人' };
  const examined = { count: duties.length, what: '个事项的出处', links, reminders, open };
  return outcomeOf([...unquoted, ...unknown], examined);
};

const checkBlock = projectPart({
  tags: ['li'],
  isEntry: ({ parent }) => parent !== null && 'data-local-duties' in parent.attributes,
  fewest: 1,
  fault: (entries, empty) =>
    `地方文件规定的公开事项不全（${entries} 项，${empty} 项是空的）。请检查 ProjectDisclosure。`,
});

export default requirement({
  words: '城市文件规定的公开事项和程序，逐项写明状态',
  sources: [],
  applies: ['project'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '登记的公开事项和程序（征求意见稿不在内；文件有没有别的公开事项没有登记，机器不能判断）是否逐字出自所引条款；有片区名单的城市，每个片区的页面上有没有本市文件规定的事项的状态（“本站未收录”也算写明了状态）。没有名单的城市只核对出处',
  person: null,
  tests: [],
  data: checkLocalDuties,
  site: [{ check: checkBlock, what: '页' }],
});

import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';
import { silentReminders } from './silent.ts';

/** D-44: each local duty stands in the text that is said to impose it, and each state names a known duty. */
export const checkLocalDuties: DataCheck = ({ duties, policies, byCity, projects, dataFolder }) => {
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
          `${dataFolder}/disclosure/duties.yaml › ${id}`,
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
    label: name,
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
            state: '的地方公开事项都是“本站暂未收集”',
            place: (city) => `${dataFolder}/${city}/disclosure.yaml › duties`,
            remedy: '查到公开结果的，请按片区和事项登记',
          },
        );
  const examined = { count: duties.length, what: '个事项', links, reminders };
  return outcomeOf([...unquoted, ...unknown], examined);
};

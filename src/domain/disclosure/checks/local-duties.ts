import type { DataCheck } from '../facts.ts';
import { finding, outcomeOf } from '../outcome.ts';

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
        `${dataFolder}/disclosure/duties.yaml › ${id}`,
        `${policy} 的 ${anchor} 中没有“${quote}”`,
        '请按原文改正 quote 或 anchor',
      ),
    );
  const names = new Set(duties.map(({ id }) => id));
  const ids = new Set(projects.map(({ id }) => id));
  const unknown = [...byCity].flatMap(([city, { duties: recorded }]) =>
    recorded
      .filter(({ duty, project }) => !names.has(duty) || !ids.has(project))
      .map(({ duty, project }) =>
        finding(
          `${dataFolder}/${city}/disclosure.yaml › duties › ${project}`,
          `事项“${duty}”或片区“${project}”不存在`,
          '请核对 duties.yaml 中的事项代号和片区编号',
        ),
      ),
  );
  const links = duties.map(({ policy, anchor, name }) => ({
    address: `/policies/${policy}/#${anchor}`,
    label: name,
  }));
  return outcomeOf([...unquoted, ...unknown], { count: duties.length, what: '个事项', links });
};

import type { DataCheck } from '../facts.ts';
import { eightCategories } from '../matter.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';
import { silentReminders } from './silent.ts';

/** D-42: sub-projects belong to areas that exist, and no category is recorded twice. */
export const checkEightCategories: DataCheck = ({ byCity, projects, dataFolder }) => {
  const ids = new Set(projects.map(({ id }) => id));
  const subProjects = [...byCity].flatMap(([city, { subProjects }]) =>
    subProjects.map((sub) => ({ city, sub })),
  );
  const findings = subProjects.flatMap(({ city, sub }) => {
    const where = `${dataFolder}/${city}/disclosure.yaml › subProjects › ${sub.id}`;
    const twice = eightCategories.filter(
      (category) => sub.cells.filter((cell) => cell.category === category).length > 1,
    );
    return [
      ...(ids.has(sub.project)
        ? []
        : [finding(clerkLine(where, `片区 ${sub.project} 不存在`, '请核对片区编号'))]),
      ...twice.map((category) =>
        finding(clerkLine(where, `“${category}”写了两次`, '每类只写一条，请合并')),
      ),
    ];
  });
  const recorded = new Set(subProjects.map(({ sub }) => sub.project));
  const reminders = silentReminders(
    projects.filter(({ id }) => !recorded.has(id)),
    {
      state: '的八类信息都是“本站暂未收集”',
      place: (city) => `${dataFolder}/${city}/disclosure.yaml › subProjects`,
      remedy: '片区内有建设项目的，请逐个登记；没有的不必登记',
    },
  );
  const count = projects.length + subProjects.length;
  return outcomeOf(findings, { count, what: '个片区和子项目', reminders });
};

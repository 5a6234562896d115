import type { DataCheck } from '../facts.ts';
import { eightCategories } from '../matter.ts';
import { finding, outcomeOf } from '../outcome.ts';

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
        : [finding(where, `片区 ${sub.project} 不存在`, '请核对片区编号')]),
      ...twice.map((category) => finding(where, `“${category}”写了两次`, '每类只写一条，请合并')),
    ];
  });
  const count = projects.length + subProjects.length;
  const outcome = outcomeOf(findings, { count, what: '个片区和子项目' });
  const silent = projects.length - new Set(subProjects.map(({ sub }) => sub.project)).size;
  return { ...outcome, detail: `${outcome.detail}${silent}个片区的八类信息本站暂未收集。` };
};

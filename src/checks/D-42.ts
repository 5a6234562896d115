import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { eightCategories } from '../facts/kinds/disclosure.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { silentReminders } from './run/silent.ts';
import { projectPart } from './run/project-part.ts';
import type { Tag } from './run/page.ts';

/** Sub-projects belong to areas that exist, and no category is recorded twice. */
const checkEightCategories: DataCheck = ({ byCity, projects, dataFolder }) => {
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
      state: '没有登记建设项目，八类信息没有按项目登记',
      place: (city) => `${dataFolder}/${city}/disclosure.yaml › subProjects`,
      remedy: '片区内有建设项目的，请逐个登记；没有的不必登记',
    },
  );
  const unrecorded = projects.filter(({ id }) => !recorded.has(id)).length;
  // A cell that says 本站未收录 is not empty, and tells nothing of what is published.
  const open =
    unrecorded === 0
      ? null
      : {
          words: `其中 ${unrecorded} 个片区没有登记建设项目，八类信息公开了没有，机器不能判断。`,
          judge: '公开机关',
        };
  const count = projects.length + subProjects.length;
  return outcomeOf(findings, { count, what: '个片区和子项目', reminders, open });
};

const isCell = (tag: Tag): boolean =>
  tag.within('tbody') &&
  tag.around((one) => one.attribute('data-eight-categories') !== undefined) !== null;

const checkBlock = projectPart({
  tags: ['th', 'td'],
  isEntry: isCell,
  fewest: 16,
  fault: (entries, empty) =>
    `八类信息不全（${entries} 项，${empty} 项是空的）。请检查 ProjectDisclosure。`,
});

export default requirement({
  words: '国办发〔2017〕94号八类信息逐类写明状态，没有空格',
  sources: [{ name: '国办发〔2017〕94号', mark: 'page' }],
  applies: ['project'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '每个片区的页面上八类信息有没有空格，登记的建设项目是否属于本站的片区；“本站未收录”也算写明了状态',
  person: null,
  tests: [],
  data: checkEightCategories,
  site: [{ check: checkBlock, what: '页' }],
});

import type { Listing } from '../../facts/kinds/listing.ts';
import type { ProjectEvent } from '../../facts/kinds/event.ts';
import { portalFiles } from '../../facts/portal-files.ts';

export interface EventContext {
  /** The table, as the clerk knows it: `data/huzhou/events.csv`. */
  path: string;
  /** Lists of the city, oldest first, by project id. */
  lists: readonly { asOf: string; listings: ReadonlyMap<string, Listing> }[];
  /** Names of the originals under data/sources that the manifest registers. */
  files: ReadonlySet<string>;
}

function problemsOf(event: ProjectEvent, context: EventContext): string[] {
  const { lists, files } = context;
  const problems: string[] = [];
  const first = lists[0];
  const listedAt = lists.filter(({ asOf }) => asOf <= event.date).at(-1);
  if (!lists.some(({ listings }) => listings.has(event.project))) {
    problems.push(`没有编号为“${event.project}”的项目。请核对“项目编号”。`);
  } else if (first !== undefined && event.date < first.asOf) {
    problems.push(
      `日期 ${event.date} 早于首份名单（${first.asOf}）。请核对“日期”；名单以前的事项不在此登记。`,
    );
  } else if (
    (event.kind === 'area' || event.kind === 'stage') &&
    listedAt?.listings.has(event.project) !== true
  ) {
    problems.push(
      `${event.date} 时“${event.project}”不在名单中，不能调整面积或阶段。请核对“日期”。`,
    );
  }
  if (event.file === null && event.page === null) {
    problems.push('“原件”和“网址”都没有填写。每一事项至少须有其一，以便核对。');
  }
  if (event.file !== null && !files.has(event.file)) {
    problems.push(
      `原件“${event.file}”没有登记在 data/${portalFiles.manifest}。请恢复该文件，或更正“原件”。`,
    );
  }
  return problems;
}

/** Takes the events of one city; gives every defect, each with table and line. Empty: all is well. */
export function checkEvents(events: readonly ProjectEvent[], context: EventContext): string[] {
  const seen = new Map<string, number>();
  return events.flatMap((event) => {
    const where = `${context.path} 第 ${event.line} 行`;
    const problems = problemsOf(event, context).map((problem) => `${where}：${problem}`);
    const key = JSON.stringify([event.project, event.date, event.kind, event.document]);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      problems.push(
        `${where}：与第 ${earlier} 行重复（同一项目、日期、事项和依据文件）。请删去一行。`,
      );
    }
    seen.set(key, event.line);
    return problems;
  });
}

import type { DisclosureFacts } from './facts.ts';
import type { DisclosureNotice } from '../../facts/kinds/disclosure.ts';
import { clockById } from './clocks.ts';
import type { Finding } from './requirement.ts';

/** A notice with what a finding says of where it is. */
export interface PlacedNotice {
  readonly notice: DisclosureNotice;
  /** For the clerk. Findings are public data: a notice for 特定群体, whose title may name persons, is
   * told by its kind alone. */
  readonly where: string;
  /** For readers: the page of its area. */
  readonly at: NonNullable<Finding['shown']>['at'];
}

/** All notices of the cities, in their order. */
export function placedNotices({
  byCity,
  projects,
  dataFolder,
}: Pick<DisclosureFacts, 'byCity' | 'projects' | 'dataFolder'>): PlacedNotice[] {
  return [...byCity].flatMap(([city, { notices }]) =>
    notices.map((notice, index) => {
      const name = notice.audience === '全社会' ? notice.title : clockById(notice.clock).event;
      const project = projects.find(({ id }) => id === notice.project);
      return {
        notice,
        where: `${dataFolder}/${city}/disclosure.yaml › notices 第 ${index + 1} 条（${notice.project} “${name}”）`,
        at: project ? [{ address: `/projects/${project.id}/`, label: project.name }] : [],
      };
    }),
  );
}

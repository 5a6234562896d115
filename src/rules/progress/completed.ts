import type { Project } from '../../facts/kinds/project.ts';

/**
 * The projects that no list has any more, and that the last one that had them marked as completed: what
 * was completed is not lost with the row.
 */
export function leftAsCompleted<T extends Pick<Project, 'stage' | 'history'>>(
  projects: readonly T[],
): T[] {
  return projects.filter(
    ({ stage, history }) => stage === 'withdrawn' && history.at(-1)?.stage === 'completed',
  );
}

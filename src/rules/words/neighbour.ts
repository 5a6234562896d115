import type { Project } from '../../facts/kinds/project.ts';
import { townshipCodes } from '../place/township-code.ts';

/**
 * In which order the other projects of a county stand beside one: near is only what has a place, and a
 * project whose location names no known township is near nothing.
 */
export function formatNeighbourOrder({ places }: Pick<Project, 'places'>): string {
  return townshipCodes(places).length > 0
    ? '同一乡镇街道的在前，其余按乡镇街道代表点的远近（推断），没有代表点的在最后。'
    : '本片区的位置没有对应到乡镇街道，其他片区按名单的次序列出。';
}

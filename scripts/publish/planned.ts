import type { Publication } from '../../src/facts/kinds/change.ts';
import type { Review } from '../../src/facts/kinds/review.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { Note } from '../import/problem.ts';
import type { Draft } from './context.ts';
import type { FileEdit } from './stage.ts';

/** What a run would make of the portal; shown to a person before anything is written. */
export interface Planned {
  readonly drafts: readonly Draft[];
  readonly reviews: readonly Review[];
  /** Hosts that pages will link to, and may not link to yet. */
  readonly hosts: readonly string[];
  readonly before: Portal;
  readonly after: Portal;
  readonly publications: readonly Publication[];
  /** What lists say otherwise than those of the same day whose place they take. */
  readonly corrections: readonly Publication[];
  readonly notes: readonly Note[];
  readonly remaining: readonly string[];
  readonly edits: readonly FileEdit[];
}

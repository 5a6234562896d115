import { changeKind } from './change.ts';
import { deadlineKind } from './deadline.ts';
import type { Kind } from './kind.ts';
import { parameterKind } from './parameter.ts';
import { clauseKind, policyKind } from './public-policy.ts';
import { projectKind } from './public-project.ts';
import { queryKind } from './query.ts';
import { readingKind } from './reading.ts';
import { rightKind } from './right.ts';
import { taskKind } from './task.ts';

/** The kinds of facts that are published, in the order of the data page. */
export const publicKinds: readonly Kind[] = [
  projectKind,
  policyKind,
  clauseKind,
  taskKind,
  deadlineKind,
  parameterKind,
  rightKind,
  readingKind,
  queryKind,
  changeKind,
];

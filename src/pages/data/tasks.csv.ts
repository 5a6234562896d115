import type { APIRoute } from 'astro';
import { taskKind } from '../../facts/kinds/task.ts';
import { recordsToCsv } from '../../outputs/formats/records.ts';
import { allTasks } from '../../rules/portal/tasks.ts';
import { originOf } from '../../rules/portal/policies.ts';
import { getPortal } from 'virtual:portal';

export const GET: APIRoute = () => new Response(recordsToCsv(taskKind, allTasks(getPortal()), (slug) => originOf(getPortal(), slug)));

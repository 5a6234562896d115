import type { APIRoute } from 'astro';
import { taskKind } from '../../facts/kinds/task.ts';
import { recordsToJson } from '../../outputs/formats/records.ts';
import { allTasks } from '../../rules/portal/tasks.ts';
import { getPortal } from 'virtual:portal';

export const GET: APIRoute = () => new Response(recordsToJson(taskKind, allTasks(getPortal())));

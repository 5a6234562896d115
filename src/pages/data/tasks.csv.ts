import type { APIRoute } from 'astro';
import { taskKind } from '../../facts/kinds/task.ts';
import { recordsToCsv } from '../../outputs/formats/records.ts';
import { allTasks } from '../../view/queries/tasks.ts';
import { originOf } from '../../view/queries/policies.ts';

export const GET: APIRoute = () => new Response(recordsToCsv(taskKind, allTasks(), originOf));

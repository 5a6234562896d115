import type { APIRoute } from 'astro';
import { tasksToCsv } from '../../outputs/formats/tasks.ts';
import { allTasks } from '../../view/queries/tasks.ts';
import { originOf } from '../../view/queries/policies.ts';

export const GET: APIRoute = () =>
  new Response(tasksToCsv(allTasks(), originOf), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

import type { APIRoute } from 'astro';
import { tasksToCsv } from '../../exports/tasks.ts';
import { allTasks } from '../../queries/tasks.ts';
import { originOf } from '../../queries/policies.ts';

export const GET: APIRoute = () =>
  new Response(tasksToCsv(allTasks(), originOf), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

import type { APIRoute } from 'astro';
import { tasksToCsv } from '../../exports/tasks.ts';
import { allTasks } from '../../queries/tasks.ts';

export const GET: APIRoute = () =>
  new Response(tasksToCsv(allTasks()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

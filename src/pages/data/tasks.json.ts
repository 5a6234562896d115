import type { APIRoute } from 'astro';
import { tasksToJson } from '../../exports/tasks.ts';
import { allTasks } from '../../queries/tasks.ts';

export const GET: APIRoute = () =>
  new Response(tasksToJson(allTasks()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

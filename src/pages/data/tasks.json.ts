import type { APIRoute } from 'astro';
import { tasksToJson } from '../../outputs/formats/tasks.ts';
import { allTasks } from '../../view/queries/tasks.ts';

export const GET: APIRoute = () =>
  new Response(tasksToJson(allTasks()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import { deadlinesToJson } from '../../exports/deadlines.ts';
import { allDeadlines } from '../../queries/deadlines.ts';

export const GET: APIRoute = () =>
  new Response(deadlinesToJson(allDeadlines()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

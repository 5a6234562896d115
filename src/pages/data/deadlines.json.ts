import type { APIRoute } from 'astro';
import { deadlinesToJson } from '../../outputs/formats/deadlines.ts';
import { allDeadlines } from '../../view/queries/deadlines.ts';

export const GET: APIRoute = () =>
  new Response(deadlinesToJson(allDeadlines()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

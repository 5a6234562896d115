import type { APIRoute } from 'astro';
import { deadlinesToCsv } from '../../exports/deadlines.ts';
import { allDeadlines } from '../../queries/deadlines.ts';

export const GET: APIRoute = () =>
  new Response(deadlinesToCsv(allDeadlines()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

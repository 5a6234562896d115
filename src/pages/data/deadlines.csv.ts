import type { APIRoute } from 'astro';
import { deadlinesToCsv } from '../../exports/deadlines.ts';
import { allDeadlines } from '../../queries/deadlines.ts';
import { originOf } from '../../queries/policies.ts';

export const GET: APIRoute = () =>
  new Response(deadlinesToCsv(allDeadlines(), originOf), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

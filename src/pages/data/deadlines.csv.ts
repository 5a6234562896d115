import type { APIRoute } from 'astro';
import { deadlinesToCsv } from '../../outputs/formats/deadlines.ts';
import { allDeadlines } from '../../view/queries/deadlines.ts';
import { originOf } from '../../view/queries/policies.ts';

export const GET: APIRoute = () =>
  new Response(deadlinesToCsv(allDeadlines(), originOf), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

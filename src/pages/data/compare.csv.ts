import type { APIRoute } from 'astro';
import { comparisonToCsv } from '../../exports/compare.ts';
import { measureRows, textColumns, topicRows } from '../../queries/comparison.ts';

export const GET: APIRoute = () =>
  new Response(comparisonToCsv(textColumns(), [...measureRows(), ...topicRows()]));

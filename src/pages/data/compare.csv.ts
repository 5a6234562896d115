import type { APIRoute } from 'astro';
import { comparisonToCsv } from '../../outputs/formats/compare.ts';
import { measureRows, textColumns, topicRows } from '../../view/queries/comparison.ts';

export const GET: APIRoute = () =>
  new Response(comparisonToCsv(textColumns(), [...measureRows(), ...topicRows()]));

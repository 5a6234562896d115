import type { APIRoute } from 'astro';
import { comparisonToCsv } from '../../outputs/formats/compare.ts';
import { measureRows, textColumns, topicRows } from '../../rules/portal/comparison.ts';
import { getPortal } from 'virtual:portal';

export const GET: APIRoute = () =>
  new Response(comparisonToCsv(textColumns(getPortal()), [...measureRows(getPortal()), ...topicRows(getPortal())]));

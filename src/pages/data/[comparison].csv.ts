import type { APIRoute, GetStaticPaths } from 'astro';
import { comparisonToCsv } from '../../outputs/formats/compare.ts';
import {
  comparesCities,
  measureRows,
  textColumns,
  topicRows,
} from '../../rules/portal/comparison.ts';
import { getPortal } from 'virtual:portal';

export const getStaticPaths = (() =>
  comparesCities(getPortal())
    ? [{ params: { comparison: 'compare' } }]
    : []) satisfies GetStaticPaths;

export const GET: APIRoute = () => {
  const portal = getPortal();
  const rows = [...measureRows(portal), ...topicRows(portal)];
  return new Response(comparisonToCsv(textColumns(portal), rows));
};

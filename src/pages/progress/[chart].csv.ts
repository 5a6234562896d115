import type { APIRoute, GetStaticPaths } from 'astro';
import type { Chart } from '../../charts/chart.ts';
import { chartToCsv } from '../../exports/chart-csv.ts';
import { allProgress } from '../../queries/progress.ts';

export const getStaticPaths = (() =>
  allProgress().flatMap(({ charts }) =>
    charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props }) => new Response(chartToCsv(props.chart));

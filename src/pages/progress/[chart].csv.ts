import type { APIRoute, GetStaticPaths } from 'astro';
import type { Chart } from '../../outputs/charts/chart.ts';
import { chartToCsv } from '../../outputs/formats/chart-csv.ts';
import { allProgress } from '../../view/queries/progress.ts';
import { getPortal } from 'virtual:portal';

export const getStaticPaths = (() =>
  allProgress(getPortal()).flatMap(({ charts }) =>
    charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props }) => new Response(chartToCsv(props.chart));

import type { APIRoute } from 'astro';
import { parametersToCsv } from '../../exports/parameters.ts';
import { allParameters } from '../../queries/parameters.ts';

export const GET: APIRoute = () => new Response(parametersToCsv(allParameters()));

import type { APIRoute } from 'astro';
import { parametersToJson } from '../../exports/parameters.ts';
import { allParameters } from '../../queries/parameters.ts';

export const GET: APIRoute = () => new Response(parametersToJson(allParameters()));

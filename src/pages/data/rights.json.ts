import type { APIRoute } from 'astro';
import { rightsToJson } from '../../exports/rights.ts';
import { allRights } from '../../queries/rights.ts';

export const GET: APIRoute = () => new Response(rightsToJson(allRights()));

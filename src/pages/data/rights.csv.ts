import type { APIRoute } from 'astro';
import { rightsToCsv } from '../../exports/rights.ts';
import { allRights } from '../../queries/rights.ts';

export const GET: APIRoute = () => new Response(rightsToCsv(allRights()));

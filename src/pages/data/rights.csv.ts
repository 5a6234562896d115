import type { APIRoute } from 'astro';
import { rightsToCsv } from '../../exports/rights.ts';
import { allRights } from '../../queries/rights.ts';
import { originOf } from '../../queries/policies.ts';

export const GET: APIRoute = () => new Response(rightsToCsv(allRights(), originOf));

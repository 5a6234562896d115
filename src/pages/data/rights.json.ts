import type { APIRoute } from 'astro';
import { rightsToJson } from '../../outputs/formats/rights.ts';
import { lawNoteText } from '../../view/queries/laws.ts';
import { allRights } from '../../view/queries/rights.ts';

export const GET: APIRoute = () => new Response(rightsToJson(allRights(), lawNoteText));

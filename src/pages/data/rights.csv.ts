import type { APIRoute } from 'astro';
import { rightsToCsv } from '../../outputs/formats/rights.ts';
import { lawNoteText } from '../../view/queries/laws.ts';
import { allRights } from '../../view/queries/rights.ts';
import { originOf } from '../../view/queries/policies.ts';

export const GET: APIRoute = () => new Response(rightsToCsv(allRights(), originOf, lawNoteText));

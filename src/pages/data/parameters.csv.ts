import type { APIRoute } from 'astro';
import { parametersToCsv } from '../../outputs/formats/parameters.ts';
import { lawNoteText } from '../../view/queries/laws.ts';
import { allParameters } from '../../view/queries/parameters.ts';

export const GET: APIRoute = () => new Response(parametersToCsv(allParameters(), lawNoteText));

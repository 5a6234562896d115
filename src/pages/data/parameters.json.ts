import type { APIRoute } from 'astro';
import { parametersToJson } from '../../outputs/formats/parameters.ts';
import { lawNoteText } from '../../view/queries/laws.ts';
import { allParameters } from '../../view/queries/parameters.ts';

export const GET: APIRoute = () => new Response(parametersToJson(allParameters(), lawNoteText));

import type { APIRoute } from 'astro';
import { parameterKind } from '../../facts/kinds/parameter.ts';
import { recordsToJson } from '../../outputs/formats/records.ts';
import { withLawNotes } from '../../view/queries/laws.ts';
import { allParameters } from '../../view/queries/parameters.ts';

export const GET: APIRoute = () => new Response(recordsToJson(parameterKind, withLawNotes(allParameters())));

import type { APIRoute } from 'astro';
import { parameterKind } from '../../facts/kinds/parameter.ts';
import { recordsToCsv } from '../../outputs/formats/records.ts';
import { withLawNotes } from '../../view/queries/laws.ts';
import { allParameters } from '../../view/queries/parameters.ts';
import { originOf } from '../../view/queries/policies.ts';

export const GET: APIRoute = () => new Response(recordsToCsv(parameterKind, withLawNotes(allParameters()), originOf));

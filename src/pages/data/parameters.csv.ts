import type { APIRoute } from 'astro';
import { parameterKind } from '../../facts/kinds/parameter.ts';
import { recordsToCsv } from '../../outputs/formats/records.ts';
import { allParameters } from '../../rules/portal/parameters.ts';
import { withLawNotes } from '../../rules/portal/laws.ts';
import { originOf } from '../../rules/portal/policies.ts';
import { getPortal } from 'virtual:portal';

export const GET: APIRoute = () => new Response(recordsToCsv(parameterKind, withLawNotes(getPortal(), allParameters(getPortal())), (slug) => originOf(getPortal(), slug)));

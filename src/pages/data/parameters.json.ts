import type { APIRoute } from 'astro';
import { parameterKind } from '../../facts/kinds/parameter.ts';
import { recordsToJson } from '../../outputs/formats/records.ts';
import { allParameters } from '../../rules/portal/parameters.ts';
import { withLawNotes } from '../../rules/portal/laws.ts';
import { getPortal } from 'virtual:portal';

export const GET: APIRoute = () => new Response(recordsToJson(parameterKind, withLawNotes(getPortal(), allParameters(getPortal()))));

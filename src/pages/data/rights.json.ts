import type { APIRoute } from 'astro';
import { rightKind } from '../../facts/kinds/right.ts';
import { recordsToJson } from '../../outputs/formats/records.ts';
import { allRights } from '../../rules/portal/rights.ts';
import { withLawNotes } from '../../rules/portal/laws.ts';
import { getPortal } from 'virtual:portal';

export const GET: APIRoute = () => new Response(recordsToJson(rightKind, withLawNotes(getPortal(), allRights(getPortal()))));

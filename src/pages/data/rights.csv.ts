import type { APIRoute } from 'astro';
import { rightKind } from '../../facts/kinds/right.ts';
import { recordsToCsv } from '../../outputs/formats/records.ts';
import { allRights } from '../../rules/portal/rights.ts';
import { withLawNotes } from '../../rules/portal/laws.ts';
import { originOf } from '../../rules/portal/policies.ts';
import { getPortal } from 'virtual:portal';

export const GET: APIRoute = () => new Response(recordsToCsv(rightKind, withLawNotes(getPortal(), allRights(getPortal())), (slug) => originOf(getPortal(), slug)));

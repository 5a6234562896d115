import type { APIRoute } from 'astro';
import { rightKind } from '../../facts/kinds/right.ts';
import { recordsToJson } from '../../outputs/formats/records.ts';
import { withLawNotes } from '../../view/queries/laws.ts';
import { allRights } from '../../view/queries/rights.ts';

export const GET: APIRoute = () => new Response(recordsToJson(rightKind, withLawNotes(allRights())));

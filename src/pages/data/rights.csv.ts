import type { APIRoute } from 'astro';
import { rightKind } from '../../facts/kinds/right.ts';
import { recordsToCsv } from '../../outputs/formats/records.ts';
import { withLawNotes } from '../../view/queries/laws.ts';
import { allRights } from '../../view/queries/rights.ts';
import { originOf } from '../../view/queries/policies.ts';

export const GET: APIRoute = () => new Response(recordsToCsv(rightKind, withLawNotes(allRights()), originOf));

import type { APIRoute } from 'astro';
import { deadlineKind } from '../../facts/kinds/deadline.ts';
import { recordsToCsv } from '../../outputs/formats/records.ts';
import { allDeadlines } from '../../view/queries/deadlines.ts';
import { originOf } from '../../view/queries/policies.ts';

export const GET: APIRoute = () => new Response(recordsToCsv(deadlineKind, allDeadlines(), originOf));

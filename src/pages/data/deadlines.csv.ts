import type { APIRoute } from 'astro';
import { deadlineKind } from '../../facts/kinds/deadline.ts';
import { recordsToCsv } from '../../outputs/formats/records.ts';
import { allDeadlines } from '../../rules/portal/deadlines.ts';
import { originOf } from '../../rules/portal/policies.ts';
import { getPortal } from 'virtual:portal';

export const GET: APIRoute = () => new Response(recordsToCsv(deadlineKind, allDeadlines(getPortal()), (slug) => originOf(getPortal(), slug)));

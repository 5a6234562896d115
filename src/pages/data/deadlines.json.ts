import type { APIRoute } from 'astro';
import { deadlineKind } from '../../facts/kinds/deadline.ts';
import { recordsToJson } from '../../outputs/formats/records.ts';
import { allDeadlines } from '../../rules/portal/deadlines.ts';
import { getPortal } from 'virtual:portal';

export const GET: APIRoute = () => new Response(recordsToJson(deadlineKind, allDeadlines(getPortal())));

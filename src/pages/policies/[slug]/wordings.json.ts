import type { APIRoute, GetStaticPaths } from 'astro';
import { allPolicies, policyBySlug } from '../../../rules/portal/policies.ts';
import { wordingsOf } from '../../../rules/portal/wordings.ts';
import { getPortal } from 'virtual:portal';

export const getStaticPaths = (() =>
  allPolicies(getPortal()).map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  Response.json(wordingsOf(getPortal(), policyBySlug(getPortal(), params['slug'] ?? '')));

import type { APIRoute, GetStaticPaths } from 'astro';
import { allPolicies, policyBySlug } from '../../../view/queries/policies.ts';
import { wordingsOf } from '../../../view/queries/wordings.ts';

export const getStaticPaths = (() =>
  allPolicies().map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  Response.json(wordingsOf(policyBySlug(params['slug'] ?? '')));

import type { APIRoute, GetStaticPaths } from 'astro';
import { allPolicies, policyBySlug } from '../../../queries/policies.ts';
import { wordingsOf } from '../../../queries/wordings.ts';

export const getStaticPaths = (() =>
  allPolicies().map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  Response.json(wordingsOf(policyBySlug(params['slug'] ?? '')));

import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { strictPages } from './view/strict-pages.ts';

/** Words written by us. Facts come through src/view/queries, not through collections. */
export const collections = {
  pages: defineCollection({
    loader: strictPages('content/pages', ['about', 'accessibility']),
    schema: z.strictObject({ title: z.string().min(2), description: z.string().min(10) }),
  }),
};

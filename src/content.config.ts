import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { strictPages } from './loaders/strict-pages.ts';

/** Words written by us. Facts come through src/queries, not through collections. */
export const collections = {
  pages: defineCollection({
    loader: strictPages('content/pages', ['about', 'accessibility']),
    schema: z.strictObject({ title: z.string().min(2), description: z.string().min(10) }),
  }),
};

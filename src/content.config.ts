import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { writtenPages } from './outputs/fixed-pages.ts';
import { strictPages } from './view/strict-pages.ts';
import { wordsFolders } from 'virtual:words';

/** Words written by us. Facts come through src/view/queries, not through collections. */
export const collections = {
  pages: defineCollection({
    loader: strictPages(wordsFolders, writtenPages),
    schema: z.strictObject({ title: z.string().min(2), description: z.string().min(10) }),
  }),
};

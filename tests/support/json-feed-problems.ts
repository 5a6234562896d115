import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const address = z.url({ protocol: /^https?$/ });

/** https://www.jsonfeed.org/version/1.1/: what is demanded, and the form of what is optional. */
const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address.optional(),
  feed_url: address.optional(),
  description: z.string().optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  authors: z
    .array(
      z
        .object({ name: z.string().optional(), url: address.optional() })
        .refine(({ name, url }) => (name ?? url) !== undefined, 'an author has a name or a url'),
    )
    .min(1),
  items: z.array(
    z
      .object({
        id: z.string().min(1),
        url: address.optional(),
        title: z.string().optional(),
        content_text: z.string().optional(),
        content_html: z.string().optional(),
        date_published: instant.optional(),
        date_modified: instant.optional(),
      })
      .refine(
        ({ content_text, content_html }) => (content_text ?? content_html) !== undefined,
        'an item has content_text or content_html',
      ),
  ),
});

/** What JSON Feed 1.1 demands of a feed and does not find. */
export function jsonFeedProblems(text: string): string[] {
  const { data, error } = jsonFeed.safeParse(JSON.parse(text));
  if (data === undefined) return error.issues.map((one) => `${one.path.join('.')}: ${one.message}`);
  const ids = data.items.map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`);
}

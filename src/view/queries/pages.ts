import { getEntry, type CollectionEntry } from 'astro:content';

/** The words of one of our own pages. @throws Error where no such page is written */
export async function pageById(id: string): Promise<CollectionEntry<'pages'>> {
  const entry = await getEntry('pages', id);
  if (entry === undefined) throw new Error(`content/pages/${id}.mdx is missing`);
  return entry;
}

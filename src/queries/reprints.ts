import { join } from 'node:path';
import type { Policy } from '../domain/policy/schema.ts';
import type { Site } from '../domain/site/schema.ts';
import { manifestSchema } from '../domain/source/schema.ts';
import { orNotStated } from '../format/missing.ts';
import { perDataFolder } from '../loaders/data-folder.ts';
import { readStrict } from '../loaders/strict-file.ts';
import { publishedAt } from './changes.ts';

/** From whom a text comes, as a page that did not make it has to say (政府信息公开条例 10). */
export interface TextOrigin {
  /** True where the publisher of the portal is not of the city that made the text: 转载. */
  reprinted: boolean;
  /** Who made it, as printed; null: 原文未载明. */
  issuer: string | null;
  /** The maker's own page of the text; null where none is known. */
  page: string | null;
  /** 内容页标签 of 国办发〔2017〕47号: title, day (and time) of publication here, and from whom. */
  article: { title: string; published: string | null; source: string };
}

/** The makers' own pages of the texts, by slug. */
const makersPages = perDataFolder(({ root, folder }) => {
  const sources = readStrict(root, join(folder, 'sources/manifest.json'), manifestSchema);
  return new Map(sources.flatMap(({ text }) => (text === null ? [] : [[text.slug, text.page]])));
});

/** Says of a text whether it is a reprint on this portal, and of whose page. */
export function originOf(policy: Policy, site: Pick<Site, 'mode' | 'hostCity'>): TextOrigin {
  const { slug, metadata } = policy;
  return {
    reprinted: site.mode === 'demo' || policy.city !== site.hostCity,
    issuer: metadata.issuer,
    page: makersPages().get(slug) ?? null,
    article: {
      title: metadata.title,
      published: publishedAt('policy', slug),
      source: orNotStated(metadata.issuer),
    },
  };
}

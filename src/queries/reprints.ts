import { join } from 'node:path';
import type { Policy } from '../domain/policy/schema.ts';
import type { Site } from '../domain/site/schema.ts';
import { manifestSchema } from '../domain/source/schema.ts';
import { orNotStated } from '../format/missing.ts';
import { dataFolder } from '../loaders/data-folder.ts';
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

const pages = new Map<string, ReadonlyMap<string, string | null>>();

function pagesOf(): ReadonlyMap<string, string | null> {
  const { root, folder } = dataFolder();
  const path = join(folder, 'sources/manifest.json');
  const known = pages.get(join(root, path));
  if (known) return known;
  const made = new Map(
    readStrict(root, path, manifestSchema).flatMap(({ text }) =>
      text === null ? [] : [[text.slug, text.page] as const],
    ),
  );
  pages.set(join(root, path), made);
  return made;
}

/** Says of a text whether it is a reprint on this portal, and of whose page. */
export function originOf(policy: Policy, site: Pick<Site, 'mode' | 'hostCity'>): TextOrigin {
  const { slug, metadata } = policy;
  return {
    reprinted: site.mode === 'demo' || policy.city !== site.hostCity,
    issuer: metadata.issuer,
    page: pagesOf().get(slug) ?? null,
    article: {
      title: metadata.title,
      published: publishedAt('policy', slug),
      source: orNotStated(metadata.issuer),
    },
  };
}

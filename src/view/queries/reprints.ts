import type { Policy } from '../../facts/kinds/policy.ts';
import type { Project } from '../../facts/kinds/project.ts';
import type { Site } from '../../facts/kinds/site.ts';
import { orNotStated } from '../../rules/words/missing.ts';
import { publishedAt } from './changes.ts';
import { recordOfPolicy, recordOfProject } from './disclosure.ts';

/** From whom a text comes, as a page that did not make it has to say (政府信息公开条例 10). */
export interface TextOrigin {
  /** True where the publisher of the portal is not of the city that made the text: 转载. */
  reprinted: boolean;
  /** Who made it, as printed or as the publisher recorded it; null: 原文未载明. */
  issuer: string | null;
  /** The maker's own page of the text; null where none is known. */
  page: string | null;
  /** 内容页标签 of 国办发〔2017〕47号: title, day (and time) of publication here, and from whom. */
  article: { title: string; published: string | null; source: string };
}

/** Whether what a city's government made is a reprint on this portal. */
function isReprint(city: string, { mode, hostCity }: Pick<Site, 'mode' | 'hostCity'>): boolean {
  return mode === 'demo' || city !== hostCity;
}

/** ContentSource of what stands in a list: its publisher, or whom this portal reprints. */
export function sourceOfProject(project: Project, site: Pick<Site, 'mode' | 'hostCity'>): string {
  const { publisher, sourceOrg } = recordOfProject(project);
  return orNotStated(isReprint(project.city, site) ? sourceOrg : publisher);
}

/** Says of a text whether it is a reprint on this portal, and of whose page. */
export function originOf(policy: Policy, site: Pick<Site, 'mode' | 'hostCity'>): TextOrigin {
  const { slug, metadata } = policy;
  const { publisher, sourceOrg, sourceUrl } = recordOfPolicy(policy);
  const reprinted = isReprint(policy.city, site);
  return {
    reprinted,
    issuer: sourceOrg,
    page: sourceUrl,
    article: {
      title: metadata.title,
      published: publishedAt('policy', slug),
      source: orNotStated(reprinted ? sourceOrg : publisher),
    },
  };
}

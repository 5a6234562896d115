import type { Portal } from '../../facts/portal.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { orNotStated } from '../words/missing.ts';
import { publishedAt } from './changes.ts';
import { recordOfPolicy, recordOfProject } from './disclosure.ts';

/** From whom a text comes, as a page that did not make it has to say (政府信息公开条例 10). */
export interface Reprint {
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
function isReprint({ site: { mode, hostCity } }: Portal, city: string): boolean {
  return mode === 'demo' || city !== hostCity;
}

/** ContentSource of what stands in a list: its publisher, or whom this portal reprints. */
export function sourceOfProject(portal: Portal, project: Project): string {
  const { publisher, sourceOrg } = recordOfProject(portal, project);
  return orNotStated(isReprint(portal, project.city) ? sourceOrg : publisher);
}

/** Says of a text whether it is a reprint on this portal, and of whose page. */
export function reprintOf(portal: Portal, policy: Policy): Reprint {
  const { slug, metadata } = policy;
  const { publisher, sourceOrg, sourceUrl } = recordOfPolicy(portal, policy);
  const reprinted = isReprint(portal, policy.city);
  return {
    reprinted,
    issuer: sourceOrg,
    page: sourceUrl,
    article: {
      title: metadata.title,
      published: publishedAt(portal, 'policy', slug),
      source: orNotStated(reprinted ? sourceOrg : publisher),
    },
  };
}

import type { Policy } from '../domain/policy/schema.ts';
import type { PublishedFile } from './datapackage.ts';
import { absolute, licenceAddress, type Portal } from './portal.ts';

/** schema.org `Dataset` for the data page; search engines for data sets read it. */
export function datasetMarkup(
  files: readonly Pick<PublishedFile, 'address' | 'title' | 'mediaType'>[],
  portal: Portal,
): object {
  const licence = licenceAddress(portal);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: portal.name,
    description: '低效用地再开发重点片区名单、政策文件条款和变动记录。',
    url: absolute(portal, '/data/'),
    inLanguage: 'zh-CN',
    dateModified: portal.asOf,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: portal.publisher },
    ...(licence === null ? {} : { license: licence }),
    distribution: files.map(({ address, title, mediaType }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaType,
      contentUrl: absolute(portal, address),
    })),
  };
}

/** schema.org `Legislation` for the page of a text; what the text does not print is left out. */
export function legislationMarkup(policy: Policy, portal: Portal): object {
  const { slug, metadata } = policy;
  const optional = {
    legislationIdentifier: metadata.docNumber,
    legislationDate: metadata.formedOn,
    datePublished: metadata.publishedOn ?? metadata.issuedOn,
    temporalCoverage:
      metadata.effectiveFrom === null
        ? null
        : `${metadata.effectiveFrom}/${metadata.validUntil ?? '..'}`,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: metadata.title,
    url: absolute(portal, `/policies/${slug}/`),
    inLanguage: 'zh-CN',
    ...(metadata.issuer === null
      ? {}
      : { legislationPassedBy: { '@type': 'GovernmentOrganization', name: metadata.issuer } }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
    ...(metadata.draft ? { creativeWorkStatus: '征求意见稿' } : {}),
  };
}

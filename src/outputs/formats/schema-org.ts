import type { Policy } from '../../facts/kinds/policy.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import type { PublishedFile } from './datapackage.ts';
import { schemaVersion } from './json-schema.ts';
import { formatStatus } from '../../rules/words/status.ts';
import { absolute, licenceAddress, type Imprint } from './imprint.ts';

/** schema.org `Dataset` for the data page; search engines for data sets read it. */
export function datasetMarkup(
  files: readonly Pick<PublishedFile, 'address' | 'title' | 'mediaType'>[],
  imprint: Imprint,
): object {
  const licence = licenceAddress(imprint);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: imprint.name,
    description:
      '低效用地再开发的重点片区名单、政策文件条款、任务与责任单位、时限与周期、政策参数、权利事项和变动记录，每条写明出处、原件的 SHA-256 和文件的效力状态。',
    identifier: absolute(imprint, '/data/'),
    version: schemaVersion,
    temporalCoverage: `../${imprint.asOf}`,
    spatialCoverage: { '@type': 'Place', name: '中国' },
    includedInDataCatalog: { '@type': 'DataCatalog', url: absolute(imprint, '/data/catalog.json') },
    url: absolute(imprint, '/data/'),
    inLanguage: 'zh-CN',
    dateModified: imprint.asOf,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: imprint.publisher },
    ...(licence === null ? {} : { license: licence }),
    distribution: files.map(({ address, title, mediaType }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaType,
      contentUrl: absolute(imprint, address),
    })),
  };
}

/**
 * What schema.org says of force. That a text is in force is never said: its term shows only that it
 * has not lapsed.
 */
const force: Readonly<Partial<Record<PolicyStatus, string>>> = {
  征求意见稿: 'NotInForce',
  尚未施行: 'NotInForce',
  失效: 'NotInForce',
  废止: 'NotInForce',
};

/** What the page of a text says of it besides the text itself. */
export interface LegislationContext {
  imprint: Imprint;
  status: PolicyStatus;
  cityName: string;
}

/** schema.org `Legislation` for the page of a text; what the text does not print is left out. */
export function legislationMarkup(
  policy: Policy,
  { imprint, status, cityName }: LegislationContext,
): object {
  const { slug, metadata } = policy;
  const optional = {
    legislationIdentifier: metadata.docNumber,
    legislationDate: metadata.formedOn,
    legislationLegalForce: force[status] ?? null,
    datePublished: metadata.publishedOn,
    temporalCoverage:
      metadata.effectiveFrom === null
        ? null
        : `${metadata.effectiveFrom}/${metadata.validUntil ?? '..'}`,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: metadata.title,
    url: absolute(imprint, `/policies/${slug}/`),
    inLanguage: 'zh-CN',
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: cityName },
    ...(metadata.issuer === null
      ? {}
      : { legislationPassedBy: { '@type': 'GovernmentOrganization', name: metadata.issuer } }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
    creativeWorkStatus: formatStatus(status),
    encoding: [
      { encodingFormat: 'application/json', ending: 'json' },
      { encodingFormat: 'application/xml', ending: 'xml' },
    ].map(({ encodingFormat, ending }) => ({
      '@type': 'MediaObject',
      encodingFormat,
      contentUrl: absolute(imprint, `/data/policies/${slug}.${ending}`),
    })),
  };
}

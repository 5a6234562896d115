import { fileFamilies, fixedFiles } from '../file-addresses.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { countSentence } from './datapackage.ts';
import { citiesOf, describeAll, newestOf, type CatalogueDataset } from './dcat.ts';
import { dataVersion } from '../data-versions.ts';
import { mediaTypeOf } from '../media-types.ts';
import { formatStatus } from '../../rules/words/status.ts';
import {
  absolute,
  licenceAbsence,
  licenceAddress,
  licenceOf,
  noDay,
  type Imprint,
} from './imprint.ts';

/** What every data set is told to be, after what it holds itself. */
const everyRecord =
  '每条记录写明所在城市、文件和文号、文件的效力状态和理由、来源的行或条款；片区、政策文件和变动的记录写明原件的 SHA-256，其余的由文件代号对到政策文件的。';

/** A licence in words is a work without an address; where none is stated, what is known of use says so. */
function termsOf(imprint: Imprint, kind: string | null): object {
  const licence = licenceOf(imprint, kind);
  if (licence === null) {
    return { usageInfo: { '@type': 'CreativeWork', text: licenceAbsence(imprint, kind) } };
  }
  return { license: licenceAddress(licence) ?? { '@type': 'CreativeWork', name: licence } };
}

function datasetOf(
  { address, title, description, files, kind, cities }: CatalogueDataset,
  imprint: Imprint,
  covered = files,
): object {
  const url = absolute(imprint, address);
  const newest = newestOf(covered);
  const changed =
    files
      .map(({ changedOn }) => changedOn)
      .sort()
      .at(-1) ?? imprint.changedOn;
  return {
    '@type': 'Dataset',
    '@id': url,
    name: title === imprint.name ? title : `${title}（${imprint.name}）`,
    description: `${description}${countSentence(files)}${everyRecord}`,
    identifier: url,
    url,
    version: dataVersion,
    // No beginning: an area is older than its list. Where nothing is dated, there is no period.
    ...(newest === noDay ? {} : { temporalCoverage: `../${newest}` }),
    spatialCoverage: (cities.length === 0 ? [{ name: '中国' }] : cities).map(({ name }) => ({
      '@type': 'Place',
      name,
    })),
    inLanguage: 'zh-CN',
    dateModified: changed,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: imprint.publisher },
    publisher: { '@type': 'Organization', name: imprint.publisher },
    ...termsOf(imprint, kind),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: file.title,
      encodingFormat: file.mediaType,
      contentUrl: absolute(imprint, file.address),
      ...(file.bytes === null ? {} : { contentSize: `${file.bytes} B` }),
      ...(file.sha256 === null ? {} : { sha256: file.sha256 }),
    })),
  };
}

/**
 * schema.org `Dataset` for the data page; search engines for data sets read it: one for all, and one a
 * kind of facts as its parts.
 */
export function datasetMarkup(datasets: readonly CatalogueDataset[], imprint: Imprint): object {
  const parts = datasets.filter(({ files, kind }) => files.length > 0 && kind !== null);
  const whole = {
    address: '/data/',
    title: imprint.name,
    description: describeAll(datasets),
    files: datasets.flatMap(({ files, kind, address }) =>
      kind === null && address === '/data/' ? files : [],
    ),
    kind: null,
    cities: citiesOf(datasets),
  };
  return {
    '@context': 'https://schema.org',
    ...datasetOf(whole, imprint, [...whole.files, ...parts.flatMap(({ files }) => files)]),
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: imprint.name,
      url: absolute(imprint, fixedFiles.catalog.address),
    },
    hasPart: parts.map((dataset) => datasetOf(dataset, imprint)),
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
    encoding: [fileFamilies.policy, fileFamilies.policyXml].map((family) => ({
      '@type': 'MediaObject',
      encodingFormat: mediaTypeOf(family.address),
      contentUrl: absolute(imprint, family.at(slug).address),
    })),
  };
}

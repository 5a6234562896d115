import { fixedFiles } from '../file-addresses.ts';
import type { City } from '../../facts/kinds/city.ts';
import { countSentence, type PublishedFile } from './datapackage.ts';
import {
  absolute,
  licenceAbsence,
  licenceAddress,
  licenceOf,
  type Imprint,
  noDay,
} from './imprint.ts';

/** A city that data speak of, with its code of GB/T 2260. */
export type PlaceOfData = Pick<City, 'name' | 'code'>;

/** A dataset of the catalogue: one kind of facts, with the files that hold it. */
export interface CatalogueDataset {
  /** Address below the portal that stands for it. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly files: readonly PublishedFile[];
  /** The kind whose records it holds; null for what holds more than one. */
  readonly kind: string | null;
  /** The cities whose lists and texts it is made from. */
  readonly cities: readonly PlaceOfData[];
}

/** The cities of some datasets, once each. */
export function citiesOf(datasets: readonly CatalogueDataset[]): PlaceOfData[] {
  const all = datasets.flatMap(({ cities }) => cities.map((city) => [city.code, city] as const));
  return [...new Map(all).values()];
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The newest day of what some files hold; the epoch where nothing in them is dated. */
export function newestOf(files: readonly Pick<PublishedFile, 'asOf'>[]): string {
  return (
    files
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? noDay
  );
}

/** Vocabularies that DCAT-AP 3 prescribes. */
const authority = 'http://publications.europa.eu/resource/authority';
const language = { '@id': `${authority}/language/ZHO`, '@type': 'dct:LinguisticSystem' };
const frequency = { '@id': `${authority}/frequency/IRREG`, '@type': 'dct:Frequency' };
const china = { '@id': `${authority}/country/CHN`, '@type': 'dct:Location' };
const inChinese = (words: string) => ({ '@value': words, '@language': 'zh' });
const day = (value: string) => ({ '@value': value, '@type': 'xsd:date' });

/** The country from the vocabulary that the profile prescribes, which has no cities of it; then those. */
function placesOf(cities: readonly PlaceOfData[]): object[] {
  return [
    china,
    ...cities.map(({ name, code }) => ({
      '@type': 'dct:Location',
      'dct:identifier': code,
      'skos:prefLabel': inChinese(name),
    })),
  ];
}

/**
 * A licence that is told in words alone is a document without an address. Where none is stated, the
 * rights say so: a harvester takes silence for an oversight.
 */
function statedLicence(imprint: Imprint, kind: string | null): object {
  const licence = licenceOf(imprint, kind);
  if (licence === null) {
    const label = inChinese(licenceAbsence(imprint, kind));
    return { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': label } };
  }
  const address = licenceAddress(licence);
  const where = address === null ? { 'dct:title': inChinese(licence) } : { '@id': address };
  return { 'dct:license': { ...where, '@type': 'dct:LicenseDocument' } };
}

/** Whom to ask, where the publisher says so; nothing where not. */
function contactOf({ contact, publisher, url }: Imprint): object {
  if (contact === null) return {};
  const { phone, email } = contact;
  return {
    'dcat:contactPoint': {
      '@id': `${url}#contact`,
      '@type': ['vcard:Kind', 'vcard:Organization'],
      'vcard:fn': inChinese(publisher),
      ...(phone === null ? {} : { 'vcard:hasTelephone': { '@id': `tel:${phone}` } }),
      ...(email === null ? {} : { 'vcard:hasEmail': { '@id': `mailto:${email}` } }),
    },
  };
}

/** A portal without lists has no files of projects. */
const hasFiles = ({ files }: CatalogueDataset) => files.length > 0;

/** What the datasets hold as a whole: the titles of the kinds that there are files of. */
export function describeAll(datasets: readonly CatalogueDataset[]): string {
  const kinds = datasets.filter((one) => one.kind !== null && hasFiles(one));
  return `低效用地再开发的公开数据：${kinds.map(({ title }) => title).join('、')}。`;
}

function checksumOf(sha256: string): object {
  return {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': {
      '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
      '@type': 'spdx:ChecksumAlgorithm',
    },
    'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
  };
}

function distributionOf(file: PublishedFile, imprint: Imprint): object {
  const { address, title, mediaType, bytes, sha256, changedOn } = file;
  const url = absolute(imprint, address);
  return {
    '@type': 'dcat:Distribution',
    '@id': `${url}#distribution`,
    'dct:title': inChinese(`${title}（${address.split('/').at(-1) ?? ''}）`),
    'dct:modified': day(changedOn),
    'dcat:accessURL': { '@id': url, '@type': 'rdfs:Resource' },
    'dcat:downloadURL': { '@id': url, '@type': 'rdfs:Resource' },
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${mediaType}`,
      '@type': 'dct:MediaType',
    },
    ...(bytes === null
      ? {}
      : { 'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' } }),
    ...(sha256 === null ? {} : { 'spdx:checksum': checksumOf(sha256) }),
    ...statedLicence(imprint, file.kind),
  };
}

/**
 * DCAT-AP 3 catalogue (JSON-LD): a dataset a kind of facts, each with its distributions. Every node says
 * what it is, as the shapes of the profile ask. Its period ends with the newest day of the data and has
 * no beginning: an area listed in 2024 is older than its list.
 */
export function toDcat(datasets: readonly CatalogueDataset[], imprint: Imprint): object {
  const publisher = {
    '@id': `${imprint.url}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': inChinese(imprint.publisher),
  };
  const contact = contactOf(imprint);
  return {
    '@context': { ...context, rdfs: 'http://www.w3.org/2000/01/rdf-schema#' },
    '@type': 'dcat:Catalog',
    '@id': absolute(imprint, fixedFiles.catalog.address),
    'dct:title': inChinese(imprint.name),
    'dct:description': inChinese(describeAll(datasets)),
    'dct:language': language,
    'dct:publisher': publisher,
    'dct:modified': day(imprint.changedOn),
    'dct:spatial': placesOf(citiesOf(datasets)),
    ...statedLicence(imprint, null),
    'foaf:homepage': { '@id': imprint.url, '@type': 'foaf:Document' },
    'dcat:dataset': datasets
      .filter(hasFiles)
      .map(({ address, title, description, files, cities }) => {
        const url = absolute(imprint, address);
        const newest = newestOf(files);
        const changed = files
          .map(({ changedOn }) => changedOn)
          .sort()
          .at(-1);
        return {
          '@type': 'dcat:Dataset',
          '@id': url,
          'dct:identifier': url,
          'dct:title': inChinese(title),
          'dct:description': inChinese(`${description}${countSentence(files)}`),
          'dct:publisher': { '@id': `${imprint.url}#publisher` },
          ...contact,
          'dct:language': language,
          'dct:spatial': placesOf(cities),
          ...(newest === noDay
            ? {}
            : { 'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:endDate': day(newest) } }),
          'dct:accrualPeriodicity': frequency,
          'dct:modified': day(changed ?? imprint.changedOn),
          'dcat:landingPage': {
            '@id': absolute(imprint, '/data/'),
            '@type': 'foaf:Document',
          },
          'dcat:distribution': files.map((file) => distributionOf(file, imprint)),
        };
      }),
  };
}

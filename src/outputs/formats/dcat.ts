import type { PublishedFile } from './datapackage.ts';
import { absolute, licenceAddress, type Portal } from './portal.ts';

/** DCAT 2 catalogue (JSON-LD): one dataset, one distribution a file. */
export function toDcat(files: readonly PublishedFile[], portal: Portal): object {
  const licence = licenceAddress(portal);
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': portal.publisher };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@type': 'dcat:Catalog',
    '@id': absolute(portal, '/data/catalog.json'),
    'dct:title': portal.name,
    'dct:language': 'zh',
    'dct:publisher': publisher,
    'foaf:homepage': { '@id': portal.url },
    'dcat:dataset': [
      {
        '@type': 'dcat:Dataset',
        '@id': absolute(portal, '/data/'),
        'dct:title': portal.name,
        'dct:publisher': publisher,
        'dct:modified': { '@value': portal.asOf, '@type': 'xsd:date' },
        ...(licence === null ? {} : { 'dct:license': { '@id': licence } }),
        'dcat:distribution': files.map(({ address, title, mediaType, bytes, sha256, asOf }) => ({
          '@type': 'dcat:Distribution',
          '@id': absolute(portal, address),
          'dct:title': title,
          'dct:modified': { '@value': asOf, '@type': 'xsd:date' },
          'dcat:downloadURL': { '@id': absolute(portal, address) },
          'dcat:mediaType': mediaType,
          'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
            'spdx:checksumValue': sha256,
          },
        })),
      },
    ],
  };
}

import type { PublishedFile } from './datapackage.ts';
import { absolute, licenceAddress, type Imprint } from './imprint.ts';

/** DCAT 2 catalogue (JSON-LD): one dataset, one distribution a file. */
export function toDcat(files: readonly PublishedFile[], imprint: Imprint): object {
  const licence = licenceAddress(imprint);
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': imprint.publisher };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@type': 'dcat:Catalog',
    '@id': absolute(imprint, '/data/catalog.json'),
    'dct:title': imprint.name,
    'dct:language': 'zh',
    'dct:publisher': publisher,
    'foaf:homepage': { '@id': imprint.url },
    'dcat:dataset': [
      {
        '@type': 'dcat:Dataset',
        '@id': absolute(imprint, '/data/'),
        'dct:title': imprint.name,
        'dct:publisher': publisher,
        'dct:modified': { '@value': imprint.asOf, '@type': 'xsd:date' },
        ...(licence === null ? {} : { 'dct:license': { '@id': licence } }),
        'dcat:distribution': files.map(({ address, title, mediaType, bytes, sha256, asOf }) => ({
          '@type': 'dcat:Distribution',
          '@id': absolute(imprint, address),
          'dct:title': title,
          'dct:modified': { '@value': asOf, '@type': 'xsd:date' },
          'dcat:downloadURL': { '@id': absolute(imprint, address) },
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

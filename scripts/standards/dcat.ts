import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import type { DatasetCore } from '@rdfjs/types';
import Validator from 'rdf-validate-shacl';

const folder = join(import.meta.dirname, 'schemas/dcat-ap');

function storeOf(text: string): DatasetCore {
  return new Store(new Parser().parse(text));
}

/** The shapes of the project: every Turtle file of their folder. */
function shapes(): DatasetCore {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ttl'));
  const store = new Store();
  for (const name of files) {
    for (const quad of storeOf(readFileSync(join(folder, name), 'utf8'))) store.add(quad);
  }
  return store;
}

/** The last part of an address: its name in its vocabulary. */
const short = (iri: string) => iri.split(/[#/]/u).at(-1) ?? '';

/** A catalogue that names a context on the web would be another thing each day. */
function noLoader(address: string): never {
  throw new Error(`目录要用到 ${address}，应当写在文件里`);
}

/** A record and its property; what is asked of the record as a whole has none, though its type says so. */
function placeOf(record: string, property: { readonly value: string } | null): string {
  return property === null ? record : `${record} › ${short(property.value)}`;
}

/**
 * Holds a catalogue against the shapes of DCAT-AP, offline.
 *
 * @param catalogue JSON-LD
 * @returns each way in which it breaks them
 */
export async function catalogueProblems(path: string, catalogue: object): Promise<string[]> {
  const quads = await jsonld.toRDF(catalogue, {
    format: 'application/n-quads',
    documentLoader: noLoader,
  });
  const validator = new Validator(shapes());
  const { results } = await validator.validate(storeOf(quads));
  return results.map(
    ({ focusNode, path: property, message, sourceConstraintComponent }) =>
      `${path} › ${placeOf(focusNode.value, property)}：${short(sourceConstraintComponent.value)} ${message.map(({ value }) => value).join('；')}`,
  );
}

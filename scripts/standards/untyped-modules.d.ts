// What is used of packages that come without types.
declare module 'jsonld' {
  interface Options {
    readonly format: 'application/n-quads';
    readonly documentLoader: (address: string) => never;
  }
  const jsonld: { toRDF(document: object, options: Options): Promise<string> };
  export default jsonld;
}
declare module 'n3' {
  import type { DatasetCore, Quad } from '@rdfjs/types';
  export const Store: new (quads?: readonly Quad[]) => DatasetCore;
  export class Parser {
    parse(text: string): Quad[];
  }
}
declare module 'vnu-jar' {
  /** Path of the checker's program, as a `String` object. */
  const path: { toString(): string };
  export default path;
}

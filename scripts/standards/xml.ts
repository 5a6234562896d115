import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { memoryPages, validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { Found } from './standard.ts';

/** Files of one call: a call starts a worker. */
const perCall = 100;
const memory = { initialMemoryPages: 64 * memoryPages.MiB, maxMemoryPages: memoryPages.GiB };

async function lint(
  files: readonly XMLFileInfo[],
  more: { schema: XMLFileInfo[]; preload: XMLFileInfo[] } | { normalization: 'c14n' },
): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < files.length; at += perCall) {
    const { errors } = await validateXML({
      xml: files.slice(at, at + perCall),
      ...memory,
      ...more,
    });
    found.push(
      ...errors.map(({ message, loc, rawMessage }) =>
        loc === null ? rawMessage : `${loc.fileName} 第 ${loc.lineNumber} 行：${message}`,
      ),
    );
  }
  return found;
}

const fileOf = (folder: string, path: string): XMLFileInfo => ({
  // The checker takes the name of a file for one of its own folder.
  fileName: path.replaceAll('/', '_'),
  contents: readFileSync(join(folder, path)),
});

/** Takes files of a site; gives what libxml2 finds not to be well-formed XML. */
export function wellFormedProblems(site: string, paths: readonly string[]): Promise<string[]> {
  return lint(
    paths.map((path) => fileOf(site, path)),
    { normalization: 'c14n' },
  );
}

/**
 * Takes texts of a site, a folder of schemas and the one of them that texts are held against: Akoma
 * Ntoso as this project has it (`exported.xsd`), or the file of the standard (`akomantoso30.xsd`); what
 * a schema imports lies beside it. Gives where libxml2 finds that texts break it.
 */
export async function akomaNtosoProblems(
  site: string,
  paths: readonly string[],
  folder: string,
  schema: 'exported.xsd' | 'akomantoso30.xsd',
): Promise<Found> {
  if (!existsSync(join(folder, schema))) {
    return {
      notRun: `${schema} 不在本项目中，放在哪里、从哪里取见 scripts/standards/schemas/README.md`,
    };
  }
  const others = readdirSync(folder).filter((one) => one.endsWith('.xsd') && one !== schema);
  return lint(
    paths.map((path) => fileOf(site, path)),
    {
      schema: [fileOf(folder, schema)],
      preload: others.map((one) => fileOf(folder, one)),
    },
  );
}

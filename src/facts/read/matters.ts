import { z } from 'zod';
import { matterSchema, type AskedMatter } from '../kinds/matter.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { engineFiles } from '../portal-files.ts';

const file = engineFiles.askedMatters;

/**
 * Matters that people ask for. They belong to the language, not to a city, so they are those of the
 * checkout also where another data folder is published.
 *
 * @throws DataFileError where the file is missing or malformed
 */
export function loadAskedMatters(root: string): AskedMatter[] {
  const matters = readStrict(root, file, z.array(matterSchema));
  requireUnique(
    file,
    matters.map(({ slug }) => slug),
  );
  return matters;
}

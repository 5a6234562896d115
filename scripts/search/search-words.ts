import { z } from 'zod';
import { askingSchema, type Asking } from '../../src/facts/kinds/asking.ts';
import { foldText } from '../../src/rules/search/fold.ts';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import { readStrict } from '../../src/facts/read/strict-file.ts';
import { engineFiles } from '../../src/facts/portal-files.ts';

/** Words alone, without marks. */
const spoken = z.string().regex(/^[\p{L}\p{N}]+$/u);

const searchWordsSchema = z.strictObject({
  /** People's word → words of the texts. */
  synonyms: z.record(z.string().min(1), z.array(z.string().min(1)).nonempty()),
  /** Words of courtesy and of questions, which say nothing about the matter. */
  courtesy: z.array(z.string().min(1)),
  /** A form of words → others that ask the same, for what the texts do not say. */
  alike: z.record(spoken, z.array(spoken).nonempty()).default({}),
  /** Names of cities, apart by spaces: to tell of those that the portal has nothing of. */
  otherCities: z.string().default(''),
  /** Address of a page that lists others, or of a part of one → how people ask for it. */
  pages: z.record(z.string().regex(/^\/(?:[a-z]+\/)+(?:#\S+)?$/), z.string().min(1)).default({}),
});
export type SearchWords = z.infer<typeof searchWordsSchema>;

const file = engineFiles.searchWords;
const askingFile = engineFiles.asking;

/**
 * Reads people's words. They belong to the language, not to a city, so they are those of the
 * checkout also where another data folder is published.
 *
 * @throws DataFileError where the file is missing or malformed, or a word stands for itself
 */
export function loadSearchWords(root: string): SearchWords {
  const words = readStrict(root, file, searchWordsSchema);
  const circular = Object.entries(words.synonyms).filter(([word, others]) => others.includes(word));
  if (circular.length > 0) {
    const named = circular.map(([word]) => `“${word}”`).join('、');
    throw new DataFileError(`${file}：${named}被列为自己的同义词，请删去。`);
  }
  const synonyms = Object.entries(words.synonyms).map(([word, others]): [string, string[]] => [
    foldText(word),
    others.map(foldText),
  ]);
  return {
    synonyms: Object.fromEntries(synonyms),
    courtesy: words.courtesy.map(foldText),
    alike: Object.fromEntries(
      Object.entries(words.alike).map(([form, others]) => [foldText(form), others.map(foldText)]),
    ),
    otherCities: words.otherCities.trim(),
    pages: words.pages,
  };
}

/**
 * Reads how people say what they ask for, whatever the matter: of the language, as the words are.
 *
 * @throws DataFileError where the file is missing or malformed
 */
export function loadAsking(root: string): Asking {
  return readStrict(root, askingFile, askingSchema);
}

import type { AreaUnit } from '../../facts/kinds/layout.ts';
import { plainWords } from '../unspaced.ts';

/** How lists write the units of areas, half-width and in small letters. */
const words: Readonly<Record<string, AreaUnit>> = {
  亩: '亩',
  万亩: '万亩',
  公顷: '公顷',
  hm2: '公顷',
  ha: '公顷',
  平方米: '平方米',
  m2: '平方米',
  平米: '平方米',
  平方: '平方米',
  万平方米: '万平方米',
  万m2: '万平方米',
  万平米: '万平方米',
  万平方: '万平方米',
  平方公里: '平方公里',
  平方千米: '平方公里',
  km2: '平方公里',
};

/** The unit that a word stands for (㎡, hm², 公顷); null where it is none. */
export function unitOf(word: string): AreaUnit | null {
  return words[plainWords(word).toLowerCase()] ?? null;
}

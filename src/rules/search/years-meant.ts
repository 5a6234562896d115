import { readNumerals } from './numbers.ts';
import { yearsIn } from './years.ts';

/** Two figures before 年 are a year of the last century, or of this one where something was done then. */
const shortYear =
  /(?<![\d第])(?:([4-9]\d|[四五六七八九][〇零一二三四五六七八九])年(?!代)|([01]\d|[〇零一][〇零一二三四五六七八九])年(?=[以之]?[前后]|[占买建盖用造征拆批]))/gu;

/** Years that a query means: 2012, 95年, 零八年, 八十年代 (its middle). */
export function yearsMeant(folded: string): number[] {
  const decades = [...folded.matchAll(/([五六七八九]十|[5-9]0)年代/gu)].map(
    ([, tens = '']) => 1905 + (/^\d/.test(tens) ? Number(tens) : (readNumerals(tens) ?? 0)),
  );
  const short = [...folded.matchAll(shortYear)].map(([, last, recent = '']) => {
    const figures = last ?? recent;
    const year = /^\d/.test(figures) ? Number(figures) : (readNumerals(figures) ?? 0);
    return (last === undefined ? 2000 : 1900) + year;
  });
  return [...new Set([...yearsIn(folded), ...decades, ...short])];
}

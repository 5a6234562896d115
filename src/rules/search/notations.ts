const anyFigure = /[\d〇零一二两三四五六七八九十百千万亿]/u;
/** Words with a numeral in them that counts nothing: no text writes them with figures. */
const noNumber =
  /老?百姓|统一|唯一|万一|[哪同]一|一(?:共|起|样|直|般|定|律|致|体|旦|些|遍|回|步)|第三方|二手|零(?:星|散|增|地|碎)|平急两用|退二(?:进三|优二|进|优)|三旧/gu;

/** Figures, and numbers in words: what can be written in another way. */
export const hasFigures = (text: string): boolean => anyFigure.test(text.replaceAll(noNumber, ''));

/**
 * Other ways to write a term, as `otherNotations` has them. Three of four queries hold no number, and do
 * without the code that reads them.
 *
 * @param typed a term, folded but for white space
 */
export async function notationsOf(typed: string): Promise<string[]> {
  if (!hasFigures(typed)) return [];
  const { otherNotations } = await import('./numbers.ts');
  return otherNotations(typed);
}

/** Years that a query means, as `yearsMeant` has them. */
export async function yearsOf(folded: string): Promise<number[]> {
  if (!hasFigures(folded)) return [];
  const { yearsMeant } = await import('./years-meant.ts');
  return yearsMeant(folded);
}

/** Begins to load what reads the numbers of a query, while the index is loaded. */
export function prepareFigures(folded: string): void {
  if (!hasFigures(folded)) return;
  for (const code of [import('./citation.ts'), import('./years-meant.ts')]) {
    // What could not be loaded is asked for again where it is needed.
    code.catch(() => undefined);
  }
}

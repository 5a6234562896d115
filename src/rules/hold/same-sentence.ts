import type { Parameter } from '../../facts/kinds/parameter.ts';
import type { Right } from '../../facts/kinds/right.ts';
import { cut, occursIn } from '../../facts/quotation.ts';
import { notTold } from '../right/carried.ts';
import { refuse } from './annotations.ts';

const pieces = (quote: string) => quote.split(cut).filter((piece) => piece.trim() !== '');

/** Whether the words of a figure stand in those of a right. */
function quotesSame(right: Right, figure: Parameter): boolean {
  return (
    right.anchor === figure.anchor &&
    pieces(figure.quote).every((piece) => occursIn(right.quote, piece)) &&
    // A sentence of several figures is quoted for rights that are of another of them.
    right.quote.length < 2 * figure.quote.length
  );
}

/**
 * Holds rights to the figures that are read from the same words: under the conditions of a figure the
 * right stands too, wherever a reader meets it.
 *
 * @throws DataFileError with every right that lacks a condition of such a figure
 */
export function holdSameSentence(
  file: string,
  rights: readonly Right[],
  figures: readonly Parameter[],
): void {
  refuse(
    rights.flatMap((right) => {
      const { statement, conditions } = right;
      const told = [statement, ...conditions].join('\n');
      const lost = figures
        .filter((figure) => quotesSame(right, figure))
        .flatMap((figure) => notTold({ statement: told, conditions: figure.conditions }));
      return lost.length === 0
        ? []
        : [
            `${file} › ${right.anchor} “${statement.slice(0, 20)}……”：同一句的政策参数抄有条件“${[...new Set(lost)].join('”“')}”，请抄进 conditions。`,
          ];
    }),
  );
}

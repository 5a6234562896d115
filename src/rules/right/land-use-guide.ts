import type { CitedRight } from '../../facts/kinds/right.ts';
import { tellOnce, type ToldOnce } from '../law/law.ts';
import { entriesOf, type Cell, type TextColumn } from '../topic/comparison.ts';
import type { LandUseBand } from './land-use-band.ts';

/** A stretch of time with the clauses for it; without a band for what all of them demand. */
export interface Stretch {
  readonly band: LandUseBand | null;
  readonly rights: readonly ToldOnce<CitedRight>[];
}

/** A text as the guide asks for it. */
export interface TextOfGuide {
  readonly column: TextColumn;
  readonly cell: Cell<CitedRight>;
  /** Whether somebody read it for such a division and found none. */
  readonly dividesNot: boolean;
}

/** The texts that divide land by the day it was first used, and what the others have of the matter. */
export interface LandUseGuide {
  readonly divided: readonly (TextOfGuide & { readonly stretches: readonly Stretch[] })[];
  readonly undivided: readonly (TextOfGuide & {
    readonly rights: readonly ToldOnce<CitedRight>[];
  })[];
}

function rightsUnder({ parameter }: LandUseBand, cell: Cell<CitedRight>): CitedRight[] {
  const { anchor, policy } = parameter;
  return entriesOf(cell).filter(
    (right) =>
      right.policy === policy && (right.anchor === anchor || right.anchor.startsWith(`${anchor}-`)),
  );
}

/** What a clause above the bands demands of all of them stands first. */
function stretchesOf(
  own: readonly LandUseBand[],
  cell: Cell<CitedRight>,
  told: Set<string>,
): Stretch[] {
  const above = entriesOf(cell).filter((right) =>
    own.some(({ parameter }) => parameter.anchor.startsWith(`${right.anchor}-`)),
  );
  return [
    ...above.map((right) => ({ band: null, rights: tellOnce([right], told) })),
    ...own.map((band) => ({ band, rights: tellOnce(rightsUnder(band, cell), told) })),
  ];
}

/**
 * The guide by the day of first use, in the order in which its page shows it.
 *
 * @param told the notes that stand further up on the page; grows by those that the guide tells
 */
export function landUseGuide(
  bands: readonly LandUseBand[],
  texts: readonly TextOfGuide[],
  told: Set<string>,
): LandUseGuide {
  const bandsOf = ({ slug }: TextColumn) =>
    bands.filter(({ parameter }) => parameter.policy === slug);
  const divides = ({ column }: TextOfGuide) => bandsOf(column).length > 0;
  return {
    divided: texts.filter(divides).map((text) => ({
      ...text,
      stretches: stretchesOf(bandsOf(text.column), text.cell, told),
    })),
    undivided: texts
      .filter((text) => !divides(text))
      .map((text) => ({ ...text, rights: tellOnce(entriesOf(text.cell), told) })),
  };
}

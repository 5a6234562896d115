import type { LawNoteRecord } from '../../facts/kinds/law.ts';

/** A 上位法提示 as a hit shows it. */
export interface HitNote {
  readonly kind: LawNoteRecord['kind'];
  /** Its kind in words. */
  readonly label: string;
  /** Words of the clause that it rests on: it is told beside those. */
  readonly words: readonly string[];
  /** What it says; of law that is to be read beside the clause, the articles. */
  readonly says: string;
}

/** The opening words of a clause above, under whose condition its items stand. */
export interface Lead {
  readonly path: string;
  readonly text: string;
}

/** What no words of a clause are shown without. */
export interface Beside {
  readonly notes: readonly HitNote[];
  readonly leads: readonly Lead[];
}

export const nothingBeside: Beside = { notes: [], leads: [] };

/** What stands beside units, each thing once; asked for where a hit is shown of which something stands. */
export interface WrittenBeside {
  notes: HitNote[];
  leads: Lead[];
  /** Unit → its notes and its leads, by their places. */
  of: Record<string, [notes: number[], leads: number[]]>;
}

/** Gives the place of a thing among those known; a new one is added behind them. */
function placeIn<Thing>(known: Map<string, { at: number; thing: Thing }>, thing: Thing): number {
  const key = JSON.stringify(thing);
  const { at } = known.get(key) ?? { at: known.size };
  if (!known.has(key)) known.set(key, { at, thing });
  return at;
}

/** Takes what stands beside each unit, in their order. */
export function writeBeside(all: readonly Beside[]): WrittenBeside {
  const notes = new Map<string, { at: number; thing: HitNote }>();
  const leads = new Map<string, { at: number; thing: Lead }>();
  const of = all.flatMap((beside, unit): [string, [number[], number[]]][] => {
    const places: [number[], number[]] = [
      beside.notes.map((note) => placeIn(notes, note)),
      beside.leads.map((lead) => placeIn(leads, lead)),
    ];
    return places.flat().length === 0 ? [] : [[String(unit), places]];
  });
  const things = <Thing>(known: Map<string, { thing: Thing }>): Thing[] =>
    [...known.values()].map(({ thing }) => thing);
  return { notes: things(notes), leads: things(leads), of: Object.fromEntries(of) };
}

/** Reads of one unit what `writeBeside` wrote. */
export function readBeside({ notes, leads, of }: WrittenBeside, unit: number): Beside {
  const [ownNotes = [], ownLeads = []] = of[String(unit)] ?? [];
  return {
    notes: notes.filter((_, at) => ownNotes.includes(at)),
    leads: leads.filter((_, at) => ownLeads.includes(at)),
  };
}

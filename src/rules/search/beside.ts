import type { LawNoteRecord } from '../../facts/kinds/law.ts';
import { toColumns, toRows, type Columns } from './columns.ts';
import { readPlaces, writePlaces } from './places.ts';

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

/** What stands beside units, each thing once, with the units beside which it stands. */
export interface WrittenBeside {
  notes: Columns<Omit<HitNote, 'label'>>;
  /** Kind of a note → its label. */
  labels: Record<string, string>;
  leads: Lead[];
  /** Of each note and each lead its units. */
  besides: { notes: string[]; leads: string[] };
}

/** A thing, and the units beside which it stands. */
interface Placed<Thing> {
  thing: Thing;
  units: number[];
}

/** Takes the things beside each unit; gives each once, in the order in which they are met. */
function once<Thing>(all: readonly (readonly Thing[])[]): Placed<Thing>[] {
  const known = new Map<string, Placed<Thing>>();
  for (const [unit, things] of all.entries()) {
    for (const thing of things) {
      const key = JSON.stringify(thing);
      const placed = known.get(key) ?? { thing, units: [] };
      placed.units.push(unit);
      known.set(key, placed);
    }
  }
  return [...known.values()];
}

/** Takes what stands beside each unit, in their order. */
export function writeBeside(all: readonly Beside[]): WrittenBeside {
  const notes = once(all.map((beside) => beside.notes));
  const leads = once(all.map((beside) => beside.leads));
  return {
    notes: toColumns(notes.map(({ thing: { kind, words, says } }) => ({ kind, words, says }))),
    labels: Object.fromEntries(notes.map(({ thing: { kind, label } }) => [kind, label])),
    leads: leads.map(({ thing }) => thing),
    besides: {
      notes: notes.map(({ units }) => writePlaces(units)),
      leads: leads.map(({ units }) => writePlaces(units)),
    },
  };
}

/** Reads what `writeBeside` wrote: by unit what stands beside it. */
export function readBeside(written: WrittenBeside): ReadonlyMap<number, Beside> {
  const of = new Map<number, { notes: HitNote[]; leads: Lead[] }>();
  const at = (unit: number) => {
    const known = of.get(unit) ?? { notes: [], leads: [] };
    of.set(unit, known);
    return known;
  };
  const notes = toRows(written.notes).map((note) => ({
    ...note,
    label: written.labels[note.kind] ?? '',
  }));
  for (const [place, units] of written.besides.notes.entries()) {
    const note = notes[place];
    if (note !== undefined) for (const unit of readPlaces(units)) at(unit).notes.push(note);
  }
  for (const [place, units] of written.besides.leads.entries()) {
    const lead = written.leads[place];
    if (lead !== undefined) for (const unit of readPlaces(units)) at(unit).leads.push(lead);
  }
  return of;
}

/** Where the words of a line stand in the tables of a file; null where they stand in no cell. */
export type PlaceOf = (line: string, value: string) => string | null;

/** Words of one part of a file. */
export interface Words {
  /** The part, as the clerk can find it: a sheet, or the name inside the archive; empty for the file itself. */
  readonly where: string;
  readonly text: string;
  /** Whether a line may be a row of a table. */
  readonly tabular: boolean;
  /** Gives the cell in which a line or a find in it stands, where the part holds tables. */
  readonly placeOf?: PlaceOf | undefined;
}

/** Something that a file carries and that who opens it does not see. */
export interface Unseen {
  readonly where: string;
  readonly what: string;
}

/** A file opened to the bottom. */
export interface Opened {
  readonly words: readonly Words[];
  readonly unseen: readonly Unseen[];
  /** Pictures, by place: what they show can only be looked at. */
  readonly pictures: readonly string[];
  /** Parts that nothing here can read, each with the reason: the file is refused. */
  readonly refused: readonly string[];
}

export const nothing: Opened = { words: [], unseen: [], pictures: [], refused: [] };

/** Several openings as one. */
export function merged(all: readonly Opened[]): Opened {
  return {
    words: all.flatMap(({ words }) => words),
    unseen: all.flatMap(({ unseen }) => unseen),
    pictures: all.flatMap(({ pictures }) => pictures),
    refused: all.flatMap(({ refused }) => refused),
  };
}

/** An opening of what is not readable, with the reason. */
export function refused(why: string): Opened {
  return { ...nothing, refused: [why] };
}

/** The same opening as part of a larger file. */
export function within(part: string, opened: Opened): Opened {
  const inside = (where: string): string => (where === '' ? part : `${part} › ${where}`);
  return {
    words: opened.words.map(({ placeOf, ...words }) => ({
      ...words,
      where: inside(words.where),
      placeOf:
        placeOf &&
        ((line, value) => {
          const place = placeOf(line, value);
          return place === null ? null : inside(place);
        }),
    })),
    unseen: opened.unseen.map((unseen) => ({ ...unseen, where: inside(unseen.where) })),
    pictures: opened.pictures.map(inside),
    refused: opened.refused.map((why) => `${part}：${why}`),
  };
}

import { DataFileError } from './data-file-error.ts';

/** What is wrong with several files, gathered so that a clerk is told all of it at once. */
export class Faults {
  readonly #messages: string[] = [];

  /** Takes a reading; gives what it read, and `none` where the file is defective. */
  read<T>(reading: () => T, none: NoInfer<T>): T {
    try {
      return reading();
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      this.#messages.push(error.message);
      return none;
    }
  }

  /** Takes the readings of several files one by one; gives what was read of those in good order. */
  each<I, T>(items: readonly I[], reading: (item: I) => T): T[] {
    return items.flatMap((item) => this.read<T[]>(() => [reading(item)], []));
  }

  /** @throws DataFileError where anything was wrong */
  throwAny(): void {
    if (this.#messages.length > 0) throw new DataFileError(this.#messages.join('\n'));
  }
}

/**
 * Reads several files.
 *
 * @throws DataFileError with what is wrong with each of them
 */
export function readEach<I, T>(items: readonly I[], reading: (item: I) => T): T[] {
  const faults = new Faults();
  const read = faults.each(items, reading);
  faults.throwAny();
  return read;
}

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

  /** @throws DataFileError where anything was wrong */
  throwAny(): void {
    if (this.#messages.length > 0) throw new DataFileError(this.#messages.join('\n'));
  }
}

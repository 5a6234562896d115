/**
 * A file that somebody gave is damaged, or holds what its reader does not take. Readers refuse a file for
 * this alone: whatever else is thrown while one is read is a fault of this program, and ends it as one.
 */
export class FileDamage extends Error {
  override name = 'FileDamage';
}

/** What a reader of others threw, as a damage of the file that it read. */
const damageOf = (cause: unknown): FileDamage =>
  new FileDamage(cause instanceof Error ? cause.message : String(cause), { cause });

/** Lets a reader of others, and nothing else, read a file: whatever it throws, the file is damaged. */
export function byOthers<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw damageOf(cause);
  }
}

/** `byOthers`, for a reader that takes its time. */
export async function byOthersLater<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw damageOf(cause);
  }
}

/** Reads a file, or a part of one; gives `refused` where it is damaged. */
export function unlessDamaged<T>(read: () => T, refused: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileDamage)) throw error;
    return refused();
  }
}

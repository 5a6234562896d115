/** A coding of the copies that a build writes beside its files. */
export interface Coding {
  /** Its name in HTTP. */
  readonly name: 'br' | 'gzip';
  /** What the copy's name adds to that of the file. */
  readonly suffix: '.br' | '.gz';
}

/** The better one first. */
export const codings: readonly Coding[] = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

/** Takes the header Accept-Encoding; gives the codings that the client takes, the better one first. */
export function acceptedCodings(header: string | undefined): Coding[] {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  return codings.filter(({ name }) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
}

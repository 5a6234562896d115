/**
 * With nothing dated there is nothing to be as of: the epoch stands for that in formats that demand a
 * day; others leave the day out. People are never shown it.
 */
export const noDay = '1970-01-01';

/** Who publishes the exports, and where. */
export interface Imprint {
  /** Absolute address of the portal with its base path, ending in a slash. */
  url: string;
  name: string;
  /** The publishing body; the portal's own name while none is configured. */
  publisher: string;
  /** How the publisher can be reached, as configured; null where nothing is. */
  contact: { phone: string | null; email: string | null } | null;
  /** Licence of the data, as configured: an address or words. Null: none has been stated. */
  licence: string | null;
  /** Licences of single data sets, by the name of their kind, where they differ from `licence`. */
  licences: Readonly<Record<string, string>>;
  /** True where all that the portal shows is made up. */
  fictional: boolean;
  /** The newest day that anything in the data is dated by. */
  asOf: string;
  /** The day on which we last published anything: a build without news is no publication. */
  changedOn: string;
  /** The day of the build. */
  builtOn: string;
}

/** An address of the portal (`/data/`) in full. */
export function absolute(imprint: Pick<Imprint, 'url'>, address: string): string {
  return new URL(address.replace(/^\//, ''), imprint.url).href;
}

/**
 * A day as the instant that standards ask for: its beginning in Asia/Shanghai. Sources print days
 * only, which the data dictionary says.
 */
export function instantOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** The licence of a data set: its own, else that of all; null where none has been stated. */
export function licenceOf(
  { licence, licences }: Pick<Imprint, 'licence' | 'licences'>,
  kind: string | null,
): string | null {
  return (kind === null ? undefined : licences[kind]) ?? licence;
}

/**
 * The sentence for what has no licence stated: a data set, or (null) the data as a whole, of which single
 * sets may have one.
 */
export function licenceAbsence(
  { licences }: Pick<Imprint, 'licences'>,
  kind: string | null,
): string {
  const some = kind === null && Object.keys(licences).length > 0;
  return `${some ? '除另行写明的外，' : ''}发布单位尚未声明许可。`;
}

/** A licence where it is an address, else null. */
export function licenceAddress(licence: string | null): string | null {
  return licence !== null && URL.canParse(licence) ? licence : null;
}

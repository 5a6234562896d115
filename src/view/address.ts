/** The path under which the portal is published, with a slash at both ends. */
const base = `${(import.meta as { env?: { BASE_URL?: string } }).env?.BASE_URL ?? '/'}/`.replace(
  /\/{2,}/g,
  '/',
);

/**
 * Turns an address of the portal (`/projects/`) into one that works under any base path. Addresses
 * of other hosts and fragments are given back as they are.
 */
export function href(address: string): string {
  return address.startsWith('/') ? base + address.slice(1) : address;
}

/** Takes a path under the base (`/zwgk/mingdi/projects/`); gives the address of the portal (`/projects/`). */
export function addressOf(pathname: string): string {
  return `/${pathname.slice(base.length)}`;
}

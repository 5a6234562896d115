import type { Portal } from '../../src/facts/portal.ts';

const howTo =
  '例如 npm run build -- --site-url https://www.example.gov.cn --site-base /zwgk/mingdi/';

/**
 * The address that citations, feeds, embed codes and QR codes will carry, in full.
 *
 * @param given SITE_URL; undefined: not set, and the address is that of this machine
 * @param base path of the site, with a slash at both ends
 * @throws Error where SITE_URL is no address
 */
export function publicAddress(given: string | undefined, base: string): Portal['address'] {
  const isWeb = (host: string) => URL.canParse(host) && /^https?:$/.test(new URL(host).protocol);
  if (given !== undefined && !isWeb(given)) {
    throw new Error(`SITE_URL 是“${given}”，不是网址。请写明协议和域名，${howTo}。`);
  }
  const host = given ?? 'http://localhost:4321';
  return { url: new URL(base, host).href, isPublic: given !== undefined };
}

/**
 * What is to be told of the address of a site.
 *
 * @returns a line for the clerk; null where it is public
 * @throws Error where a column is built for this machine
 */
export function publicAddressNotice({
  address,
  site,
}: {
  readonly address: Pick<Portal['address'], 'isPublic'>;
  readonly site: Pick<Portal['site'], 'mode'>;
}): string | null {
  if (address.isPublic) return null;
  if (site.mode === 'column') {
    throw new Error(
      `没有设置 SITE_URL：引用、订阅和二维码会指向本机，不能发布。请写明网址，${howTo}。`,
    );
  }
  return `没有设置 SITE_URL：引用、订阅、嵌入代码和二维码里的网址是本机的，只供预览。对外发布前请写明网址，${howTo}。`;
}

import type { Site } from '../../src/facts/kinds/site.ts';

const howTo = '例如 SITE_URL=https://www.example.gov.cn SITE_BASE=/zwgk/mingdi/ npm run build';

/**
 * What is to be told of the address that citations, feeds, embed codes and QR codes will carry.
 *
 * @param given SITE_URL; undefined: not set, and the address is that of this machine
 * @returns a line for the clerk; null where the address is set
 * @throws Error where the address is none, or where a column is built for this machine
 */
export function publicAddressNotice(
  { mode }: Pick<Site, 'mode'>,
  given: string | undefined,
): string | null {
  if (given !== undefined) {
    const web = URL.canParse(given) && /^https?:$/.test(new URL(given).protocol);
    if (web) return null;
    throw new Error(`SITE_URL 是“${given}”，不是网址。请写明协议和域名，${howTo}。`);
  }
  if (mode === 'column') {
    throw new Error(
      `没有设置 SITE_URL：引用、订阅和二维码会指向本机，不能发布。请写明网址，${howTo}。`,
    );
  }
  return `没有设置 SITE_URL：引用、订阅、嵌入代码和二维码里的网址是本机的，只供预览。对外发布前请写明网址，${howTo}。`;
}

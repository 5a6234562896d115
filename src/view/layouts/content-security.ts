/** What a page needs beyond its own files. */
export interface PageNeeds {
  /** Search fetches its index; forms lead to it. */
  search: boolean;
  /** Key of 天地图: without it no address of another host is allowed, nor ever asked for. */
  tiandituKey: string | null;
}

/** The Content-Security-Policy of a page: nothing from any other host, but 天地图 where it is configured. */
export function contentSecurity({ search, tiandituKey }: PageNeeds): string {
  const tiles = tiandituKey === null ? '' : ' https://*.tianditu.gov.cn';
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${tiles}`,
    ...(search ? ["connect-src 'self'", "worker-src 'self'"] : []),
    "object-src 'none'",
    "base-uri 'self'",
    `form-action ${search ? "'self'" : "'none'"}`,
  ].join('; ');
}

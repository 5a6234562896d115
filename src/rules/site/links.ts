/** What decides where a link of the portal may lead. */
export interface LinkRules {
  /** 英文域名 of the host government's site; null in the demonstration. */
  readonly hostDomain: string | null;
  readonly allowedHosts: readonly string[];
}

/** `host`: the host government's own site; `allowed`: another site on the list; `foreign`: neither. */
export type LinkKind = 'host' | 'allowed' | 'foreign';

function within(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Takes a web address with its host; says whose site it is. A listed domain covers its sub-domains. */
export function linkKind(address: string, { hostDomain, allowedHosts }: LinkRules): LinkKind {
  const { hostname } = new URL(address);
  if (hostDomain !== null && within(hostname, hostDomain.replace(/^www\./, ''))) return 'host';
  return allowedHosts.some((domain) => within(hostname, domain)) ? 'allowed' : 'foreign';
}

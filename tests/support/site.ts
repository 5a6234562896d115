import { siteSchema, type Site } from '../../src/facts/kinds/site.ts';

/** A demonstration, with what a test gives. */
export function aSite(more: Partial<Site> = {}): Site {
  return siteSchema.parse({
    mode: 'demo',
    fictional: true,
    name: '明地',
    tagline: '示例专栏',
    organizer: null,
    hostCity: null,
    hostName: null,
    hostDomain: null,
    siteIdCode: null,
    icp: null,
    policeRecord: null,
    contactPhone: null,
    contactAddress: null,
    correctionsEmail: null,
    hostLinks: {
      guide: null,
      system: null,
      annualReport: null,
      request: null,
      organMark: null,
      findError: null,
    },
    hostHeader: null,
    hostFooter: null,
    allowedHosts: [],
    tiandituKey: null,
    licence: null,
    ...more,
  });
}

/** A column of a fictional government's site, complete. */
export function aColumn(more: Partial<Site> = {}): Site {
  const demo = aSite();
  return aSite({
    mode: 'column',
    organizer: '示例市示例局',
    hostCity: 'shili',
    hostName: '示例市人民政府',
    hostDomain: 'www.shili.example',
    siteIdCode: '0000000000',
    icp: '示ICP备0号',
    policeRecord: '示公网安备0号',
    contactPhone: '0000-0000000',
    hostLinks: {
      ...demo.hostLinks,
      organMark: 'https://www.shili.example/mark',
      findError: 'https://www.shili.example/errors',
    },
    ...more,
  });
}

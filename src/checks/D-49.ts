import { requirement } from './run/check.ts';
import { isOfHost } from './run/parts.ts';
import { own } from './run/own.ts';
import { type Tag } from './run/page.ts';
import type { SiteCheck } from './run/site.ts';

/** Where an address leads: a file of the site with a fragment, nowhere in it, or a fault. */
interface Target {
  readonly file: string | null;
  readonly fragment: string;
  readonly fault: string | null;
}

const origin = 'http://site.invalid';
const elsewhere: Target = { file: null, fragment: '', fault: null };

/** Addresses that browsers take as they are written: nothing coded, no query, no dots that lead up. */
const plain = /^(\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?)(?:#([\w-]*))?$/;

/** The target of an address as a browser resolves it on a page. */
function targetOf(address: string, page: string, base: string): Target {
  const [, asWritten, mark = ''] = plain.exec(address) ?? [];
  if (asWritten !== undefined) return targetAt(asWritten, { address, fragment: mark, base });
  const from = new URL(base + page.replace(/(^|\/)index\.html$/, '$1'), origin);
  if (!URL.canParse(address, from)) {
    return { ...elsewhere, fault: `地址 ${address} 无法解析。请改正地址` };
  }
  const { origin: host, pathname, hash } = new URL(address, from);
  if (host !== origin) return elsewhere;
  const fragment = decodeURIComponent(hash.slice(1));
  return targetAt(decodeURI(pathname), { address, fragment, base });
}

/** The target of a path of the site's host. */
function targetAt(
  path: string,
  { address, fragment, base }: { address: string; fragment: string; base: string },
): Target {
  if (!path.startsWith(base)) {
    return {
      ...elsewhere,
      fault: `链接 ${address} 不在站点路径 ${base} 之下。请用 href() 写地址`,
    };
  }
  const rest = path.slice(base.length);
  const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
  return { file, fragment, fault: null };
}

/** Every internal link, fragment and asset exists. Absolute links to the site's own host count as others'. */
const checkLinks: SiteCheck = ({ base, files }, tell) => {
  // Most addresses stand on many pages: each is kept once, holding on to no page, and those that every
  // page resolves alike are resolved once.
  const known = new Map<string, { readonly address: string; readonly target: Target | null }>();
  const know = (given: string) => {
    const before = known.get(given);
    if (before !== undefined) return before;
    const address = own(given);
    const alike = address.startsWith('/') && !address.startsWith('//');
    const entry = { address, target: alike ? targetOf(address, '', base) : null };
    known.set(address, entry);
    return entry;
  };
  const resolve = (given: string, file: string): { address: string; target: Target } => {
    const { address, target } = know(given);
    if (target !== null) return { address, target };
    // A fragment alone is one of its own page.
    return address.startsWith('#')
      ? { address, target: { file, fragment: decodeURIComponent(address.slice(1)), fault: null } }
      : { address, target: targetOf(address, file, base) };
  };
  // Of each page its ids in one string, and which fragments of it others ask for.
  const idsOf = new Map<string, string>();
  const asked = new Map<string, Map<string, { address: string; from: string[] }>>();
  let ids: string[] = [];
  let last: readonly string[] = [];
  const addresses = new Set<string>();
  const hear = (address: string, tag: Tag) => {
    if (!addresses.has(address) && !isOfHost(tag)) addresses.add(address);
  };
  function askFor(target: { file: string; fragment: string }, address: string, from: string): void {
    const ofFile = asked.get(target.file) ?? new Map<string, { address: string; from: string[] }>();
    asked.set(target.file, ofFile);
    const known = ofFile.get(target.fragment);
    if (known === undefined) ofFile.set(own(target.fragment), { address, from: [from] });
    else known.from.push(from);
  }
  /** Holds an address of a page with these ids; gives it back, holding on to no page. */
  function hold(given: string, page: string, own: string): string {
    const { address, target } = resolve(given, page);
    const { file, fragment, fault } = target;
    if (fault !== null) tell(`${page}：${fault}。`);
    if (file === null) return address;
    if (!files.has(file)) {
      tell(`${page}：链接 ${address} 指向不存在的 ${file}。请改正链接，或恢复该文件。`);
    } else if (fragment !== '' && file.endsWith('.html')) {
      if (file !== page || !own.includes(` ${fragment} `))
        askFor({ file, fragment }, address, page);
    }
    return address;
  }
  return {
    attributes: {
      id: (id) => ids.push(id),
      href: hear,
      src: hear,
    },
    end: (page) => {
      const all = own(` ${ids.join(' ')} `);
      idsOf.set(page.file, all);
      last = [all, ...[...addresses].map((address) => hold(address, page.file, all))];
      ids = [];
      addresses.clear();
    },
    again: {
      learned: () => last,
      learn: (page, [all = '', ...known]) => {
        idsOf.set(page, all);
        for (const address of known) hold(address, page, all);
      },
    },
    finish: () => {
      for (const [file, fragments] of asked) {
        for (const [fragment, { address, from }] of fragments) {
          if (idsOf.get(file)?.includes(` ${fragment} `) !== false) continue;
          for (const page of from) {
            tell(`${page}：链接 ${address} 的锚点不存在。请改正锚点。`);
          }
        }
      }
    },
  };
};

export default requirement({
  words: '站内没有断开的链接、锚点和附件',
  sources: [{ name: '国办秘函〔2019〕19号', mark: 'page' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '每页的站内链接、锚点和引用的文件是否都存在',
  person: null,
  tests: [],
  site: [{ check: checkLinks, what: '页' }],
});

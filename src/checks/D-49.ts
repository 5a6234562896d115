import { requirement } from './run/check.ts';
import { isOfHost } from './run/parts.ts';
import { own } from './run/own.ts';
import { type Tag } from './run/page.ts';
import type { BuiltSite, SiteCheck } from './run/site.ts';

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

/** An address as a page writes it, and where it leads. */
interface Resolved {
  readonly address: string;
  readonly target: Target;
  /** Nothing is left to be held of it, on whichever page it stands. */
  readonly isSettled: boolean;
}

/**
 * Resolves addresses of pages. Most stand on many pages: each is kept once, holding on to no page, and
 * those that every page resolves alike are resolved once.
 */
function resolver({
  base,
  files,
}: Pick<BuiltSite, 'base' | 'files'>): (given: string, page: string) => Resolved {
  const known = new Map<string, Resolved | { readonly address: string; readonly target: null }>();
  const isSettled = ({ file, fragment, fault }: Target) =>
    fault === null && file !== null && fragment === '' && files.has(file);
  const know = (given: string) => {
    const before = known.get(given);
    if (before !== undefined) return before;
    const address = own(given);
    const alike = address.startsWith('/') && !address.startsWith('//');
    const target = alike ? targetOf(address, '', base) : null;
    const entry =
      target === null ? { address, target } : { address, target, isSettled: isSettled(target) };
    known.set(address, entry);
    return entry;
  };
  return (given, page) => {
    const entry = know(given);
    if (entry.target !== null) return entry;
    const { address } = entry;
    // A fragment alone is one of its own page.
    const target = address.startsWith('#')
      ? { file: page, fragment: decodeURIComponent(address.slice(1)), fault: null }
      : targetOf(address, page, base);
    return { address, target, isSettled: false };
  };
}

/** The ids of each page, and which fragments other pages ask for. */
class Fragments {
  /** Of each page its ids in one string. */
  private readonly ids = new Map<string, string>();
  private readonly asked = new Map<string, Map<string, { address: string; from: string[] }>>();

  add(page: string, ids: string): void {
    this.ids.set(page, ids);
  }

  /** Notes that a page asks for a fragment of another. */
  ask(from: string, address: string, { file, fragment }: { file: string; fragment: string }): void {
    const ofFile = this.asked.get(file) ?? new Map<string, { address: string; from: string[] }>();
    this.asked.set(file, ofFile);
    const known = ofFile.get(fragment);
    if (known === undefined) ofFile.set(own(fragment), { address, from: [from] });
    else known.from.push(from);
  }

  /** The addresses whose fragment their page lacks, once for each page that writes them. */
  missing(): { page: string; address: string }[] {
    return [...this.asked].flatMap(([file, fragments]) =>
      [...fragments]
        .filter(([fragment]) => this.ids.get(file)?.includes(` ${fragment} `) === false)
        .flatMap(([, { address, from }]) => from.map((page) => ({ page, address }))),
    );
  }
}

/** Every internal link, fragment and asset exists. Absolute links to the site's own host count as others'. */
const checkLinks: SiteCheck = (site, tell) => {
  const { files } = site;
  const resolve = resolver(site);
  const fragments = new Fragments();
  let ids: string[] = [];
  let last: readonly string[] = [];
  const addresses = new Set<string>();
  const hear = (address: string, tag: Tag) => {
    if (!addresses.has(address) && !isOfHost(tag)) addresses.add(address);
  };
  /** Holds an address of a page with these ids; gives it back, holding on to no page. */
  function hold(given: string, page: string, own: string): string {
    const { address, target, isSettled } = resolve(given, page);
    if (isSettled) return address;
    const { file, fragment, fault } = target;
    if (fault !== null) tell(`${page}：${fault}。`);
    if (file === null) return address;
    if (!files.has(file)) {
      tell(`${page}：链接 ${address} 指向不存在的 ${file}。请改正链接，或恢复该文件。`);
    } else if (fragment !== '' && file.endsWith('.html')) {
      if (file !== page || !own.includes(` ${fragment} `))
        fragments.ask(page, address, { file, fragment });
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
      fragments.add(page.file, all);
      last = [all, ...[...addresses].map((address) => hold(address, page.file, all))];
      ids = [];
      addresses.clear();
    },
    again: {
      learned: () => last,
      learn: (page, [all = '', ...known]) => {
        fragments.add(page, all);
        for (const address of known) hold(address, page, all);
      },
    },
    finish: () => {
      for (const { page, address } of fragments.missing())
        tell(`${page}：链接 ${address} 的锚点不存在。请改正锚点。`);
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

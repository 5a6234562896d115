import type { Portal } from '../facts/portal.ts';
import { claimKinds, readClaim, type ClaimKind } from '../rules/claim/claims.ts';
import { sentenceKinds } from '../rules/claim/sentences.ts';
import { promise } from './run/check.ts';
import type { BuiltSite } from './run/site.ts';
import { own, ownCopies } from './run/own.ts';
import { type Page, type Tag } from './run/page.ts';
import { unspaced } from '../rules/unspaced.ts';

/** Words that stand only in an element that names the record, with the kinds that they may be of. */
const phrases = Object.values<ClaimKind>(claimKinds).flatMap(({ phrase, record }) =>
  phrase === null ? [] : { phrase: new RegExp(phrase, 'gu'), record },
);

/** Words of an original, which claims nothing of ours. */
const verbatim = new Set(['blockquote', 'q']);
const isVerbatim = (tag: Tag) => verbatim.has(tag.name);

type Stretch = readonly [from: number, to: number];
/** Tells what is wrong, in one line. */
type Tell = (line: string) => void;

/** Begins the name of a sentence that claims a record by itself; no claim begins so. */
const sentencePart = '。';

/** What one record allows to be said, without white space. */
interface Allowed {
  readonly record: string;
  readonly words: readonly string[];
  readonly whole: boolean;
}

/** Asks once about the same words; what is asked about must hold on to no page. */
function once(allows: (words: string) => boolean): (words: string) => boolean {
  const known = new Map<string, boolean>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const allowed = allows(words);
    known.set(words, allowed);
    return allowed;
  };
}

/** What records allow, remembered: thousands of elements name the same. */
function recordsOf(portal: Portal) {
  const allowed = new Map<string, Allowed>();
  // Most pages say the same sentences.
  const sentences = sentenceKinds.map((kind) => ({ ...kind, allows: once(kind.allows(portal)) }));
  return {
    sentences,
    /** The words that a claim allows, without white space; null where the claim is of no kind. */
    of: (value: string): Allowed | null => {
      const known = allowed.get(value);
      if (known !== undefined) return known;
      const claim = readClaim(value);
      if (claim === null) return null;
      const { record, allowed: words, whole = false } = claim.kind;
      const found = { record, whole, words: words(portal, claim.key).map(unspaced) };
      allowed.set(own(value), found);
      return found;
    },
  };
}

/** Holds what pages say against the records that allow it. */
class Claims {
  private known: ReturnType<typeof recordsOf> | undefined;
  /** Of each claim the words that its record allows: most pages say the same beside the same record. */
  private readonly fine = new Map<string, Set<string>>();
  private readonly portal: () => Portal;
  private readonly tell: Tell;

  constructor(portal: () => Portal, tell: Tell) {
    this.portal = portal;
    this.tell = tell;
  }

  private get records(): ReturnType<typeof recordsOf> {
    return (this.known ??= recordsOf(this.portal()));
  }

  /** A claim, or a sentence of the kind with this number, as it stands on a page. */
  hold(value: string, words: string, file: string): void {
    if (value.startsWith(sentencePart)) this.holdSentence(value, words, file);
    else this.holdClaim(value, words, file);
  }

  private holdSentence(value: string, words: string, file: string): void {
    const kind = this.records.sentences[Number(value.slice(sentencePart.length))];
    if (kind?.allows(words) === false) this.tell(`${file}：写了“${words}”，但没有${kind.record}。`);
  }

  private holdClaim(value: string, said: string, file: string): void {
    const before = this.fine.get(value) ?? new Set<string>();
    if (before.has(said)) return;
    const found = this.records.of(value);
    if (found === null) {
      this.tell(`${file}：data-claim="${value}" 不是登记过的种类。请改用 claimOf。`);
      return;
    }
    const stands = (one: string) => (found.whole ? said === one : said.includes(one));
    if (found.words.some(stands)) this.fine.set(value, before.add(said));
    else {
      this.tell(
        `${file}：写了“${said.slice(0, 60)}”，但没有它的${found.record}（${value}）。请登记，或不写。`,
      );
    }
  }
}

/** Words without white space, written anew so that they hold on to no page; most pages say the same. */
function bareCopies(copy: (words: string) => string): (words: string) => string {
  const copies = new Map<string, string>();
  return (words) => {
    const known = copies.get(words);
    if (known !== undefined) return known;
    const written = copy(unspaced(words));
    copies.set(own(words), written);
    return written;
  };
}

/** Tells words of a page that need a record and stand in no element that names one. */
function tellUnnamed({ file, words }: Page, named: readonly Stretch[], tell: Tell): void {
  const inside = (at: number) => named.some(([from, to]) => at >= from && at < to);
  for (const { phrase, record } of phrases) {
    for (const { 0: found, index } of words.matchAll(phrase)) {
      if (!inside(index))
        tell(`${file}：写了“${found}”，却没有注明是哪一条${record}。请用 data-claim 注明。`);
    }
  }
}

/** The sentences of a page that claim a record by themselves, each with the name of its kind. */
function* claimingSentences({ file, words }: Page): Generator<[value: string, found: string]> {
  for (const [at, { sentence, needle, exempt }] of sentenceKinds.entries()) {
    if (!words.includes(needle) || exempt?.test(file) === true) continue;
    for (const [found] of words.matchAll(sentence)) yield [`${sentencePart}${at}`, found];
  }
}

/**
 * No page says what only a record allows without that record: an element that names one holds its
 * words, and words that need one stand in no other element.
 *
 * @param portalOf gives the records; asked once the pages are walked
 */
export function claimsCheck(portalOf: (site: BuiltSite) => Portal) {
  return promise('没有记录的不说：阅读、查询、法律、提示、目标、事项都有据可查', (site, tell) => {
    const claims = new Claims(() => portalOf(site), tell);
    const copy = ownCopies();
    const bareCopy = bareCopies(copy);
    let named: Stretch[] = [];
    let said: string[] = [];
    let last: readonly string[] = [];
    const hold = (given: string, words: string, file: string): void => {
      const value = copy(given);
      said.push(value, words);
      claims.hold(value, words, file);
    };
    return {
      attributes: {
        'data-claim': (value, tag, { file }: Page) => {
          tag.whenEnded((words) => {
            named.push([tag.from, tag.from + words.length]);
            hold(value, bareCopy(words), file);
          });
        },
      },
      tags: {
        blockquote: (tag) => {
          if (tag.around(isVerbatim) !== null) return;
          tag.whenEnded((words) => named.push([tag.from, tag.from + words.length]));
        },
      },
      end: (page: Page) => {
        tellUnnamed(page, named, tell);
        named = [];
        for (const [value, found] of claimingSentences(page)) hold(value, copy(found), page.file);
        last = said;
        said = [];
      },
      again: {
        learned: () => last,
        learn: (file, before) => {
          for (let at = 0; at + 1 < before.length; at += 2)
            claims.hold(copy(before[at] ?? ''), copy(before[at + 1] ?? ''), file);
        },
      },
    };
  });
}

export default claimsCheck(({ portal }) => portal);

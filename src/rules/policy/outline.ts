import { marksAhead, type Block, type Paragraph } from './blocks.ts';
import { styleOf } from './captions.ts';
import { closesText, isOfContacts, tellsWhom } from './closing-lines.ts';
import {
  articleRank,
  outlineRank,
  isForeign,
  digitRank,
  isTableCaption,
  opensTableNote,
  type Mark,
} from './marks.ts';
import { leavesBox } from './box.ts';
import { goesOnFormula } from './formula.ts';
import { articleOf, newPart, type Part } from './part.ts';
import type { FileText } from './texts.ts';
import type { ClauseKind } from '../../facts/kinds/policy.ts';
import type { TableBlock } from './lines.ts';

const rootRank = -1;
const leafRank = 9;
/** A question stands so little below what holds it that any list of its answer hangs under it. */
const captionRank = 0.01;
/** A 款 stands below its article and above the 项 in it. */
const paragraphRank = articleRank + 0.5;

/** Whether a number is one of a technical text: 3.1. */
export const hasPoints = (mark: Mark | null): boolean =>
  /^\d+(?:\.\d+)+$/u.test(mark?.printed ?? '');
/** Whether a paragraph says what a part is about: its first line, or one that leads to what follows. */
const leadsTo = ({ text }: Paragraph, at: number): boolean => at === 0 || /[：:]$/u.test(text);
const isCaption = (text: string): boolean => text.length <= 30 && !/[。；，：,;:]/u.test(text);

class Reader {
  private current: Part;
  private readonly root: Part;
  private readonly scope: Part['scope'];

  constructor(root: Part, scope: Part['scope']) {
    this.root = root;
    this.scope = scope;
    this.current = root;
  }

  private open(kind: ClauseKind, rank: number, parent: Part): Part {
    const part = newPart(kind, rank, parent);
    if (kind !== 'attachment') part.scope = this.scope;
    return part;
  }

  /** The open part that a mark hangs under: the nearest of a lower rank. */
  private hang(mark: Mark): Part {
    let part = this.current;
    if (mark.kind === 'numbered' || mark.kind === 'attachment') {
      while (part.rank >= mark.rank && part.parent !== null) part = part.parent;
      return leavesBox(part, mark) && part.parent !== null ? part.parent : part;
    }
    while (part.rank >= leafRank && part.parent !== null) part = part.parent;
    if (mark.kind !== 'stage') return part;
    for (let open: Part | null = part; open !== null; open = open.parent) {
      if (open.kind === 'stage' && open.parent !== null) return open.parent;
    }
    return part;
  }

  /** The first list of an article hangs under the article, whichever 款 leads to it. */
  private listOwner(part: Part): Part {
    const article = part.kind === 'unnumbered' && part.rank === paragraphRank ? part.parent : null;
    if (article === null) return part;
    const listed = article.children.some(({ kind, rank }) => kind === 'numbered' && rank > 2);
    return listed || article.children.some(({ children }) => children.length > 0) ? part : article;
  }

  /** Opens a part for a marked paragraph. */
  marked(block: Paragraph, mark: Mark): void {
    const hung = this.hang(mark);
    const parent = this.listOwner(hung);
    const rank = mark.kind === 'stage' ? parent.rank + 0.5 : mark.rank;
    const same = articleOf(this.current) === articleOf(hung);
    const { paragraph } = same ? this.current : hung;
    this.current = this.open(mark.kind, rank, parent);
    this.current.mark = mark;
    this.current.paragraph = rank === articleRank ? 1 : paragraph;
    this.current.paragraphs.push(block);
  }

  /** What a table prints of itself is no 款 of the article: its name above it, its notes below. */
  private ofTable(block: Paragraph, after: Block | undefined): boolean {
    if (after?.kind === 'table' && isTableCaption(block.text)) {
      this.add(block);
      return true;
    }
    const { table, paragraphs } = this.current;
    const [first] = paragraphs;
    const isNote = first !== undefined && opensTableNote(first.text);
    if (isNote && table === null && /^\d{1,2}[.．、]/u.test(block.text)) {
      paragraphs.push(block);
      return true;
    }
    if (!(table !== null || isNote) || !opensTableNote(block.text)) return false;
    const owner = table === null ? (this.current.parent ?? this.current) : this.current;
    this.current = this.open('unnumbered', leafRank, owner);
    this.current.paragraphs.push(block);
    return true;
  }

  /** A paragraph of an article: of the item before it where the list goes on behind, else a 款. */
  private inArticle(article: Part, block: Paragraph, next: Mark | null): void {
    for (let item = this.current; item !== article; item = item.parent ?? article) {
      const goesOn = next?.rank === item.rank && next.value === (item.mark?.value ?? 0) + 1;
      if (item.mark === null || !goesOn || item.mark.value === null) continue;
      this.add(block);
      return;
    }
    const bare = article.mark?.rest === '' || this.isCaptioned(article);
    const empty = article.children.length === 0 && article.table === null;
    if (bare && empty && article.paragraphs.length === 1) {
      article.paragraphs.push(block);
      return;
    }
    const last = article.children.findLast(({ rank }) => rank === paragraphRank);
    const part = this.open('unnumbered', paragraphRank, article);
    part.paragraph = (last?.paragraph ?? 1) + 1;
    part.paragraphs.push(block);
    this.current = part;
  }

  private isCaptioned(article: Part): boolean {
    const rest = article.mark?.rest ?? '';
    return isCaption(rest) && (rest.length <= 24 || /[）)】〕］\]]$/u.test(rest));
  }

  /** Whether a part is a heading with nothing below it yet, as no part before it is: 三、附则. */
  private isBare(part: Part): boolean {
    const holds = ({ mark, paragraphs, children, table }: Part): boolean =>
      paragraphs.length > 1 ||
      children.length > 0 ||
      table !== null ||
      !isCaption(mark?.rest ?? '');
    const { mark, rank, parent } = part;
    if (mark === null || mark.rest === '' || rank > digitRank || holds(part)) return false;
    // In a list of names the last one is no heading.
    const before = parent?.children.filter((one) => one !== part && one.rank === rank) ?? [];
    return before.every(holds);
  }

  /** Whether a paragraph closes the whole text, wherever the last numbered part ended. */
  private closes({ text, quoted }: Paragraph): boolean {
    if (quoted || this.isBare(this.current)) return false;
    if (!tellsWhom(text)) return closesText(text);
    for (let part: Part | null = this.current; part !== null; part = part.parent)
      if (part.paragraphs.some((one, at) => leadsTo(one, at) && isOfContacts(one.text)))
        return false;
    return true;
  }

  /** Words open a part beside the last that such words opened: all behind them stands below. */
  captioned(block: Paragraph, mark: Mark, next: Mark | null): void {
    const style = styleOf(mark);
    let owner = this.current;
    // The list of a box stands in it, whatever list the box stands behind.
    if (style === 'box' && next?.kind === 'numbered' && next.rank > outlineRank && next.value === 1)
      while (owner.rank >= next.rank && owner.parent !== null) owner = owner.parent;
    for (let open: Part | null = owner; open !== null; open = open.parent) {
      if (open.mark?.kind !== 'unnumbered' || styleOf(open.mark) !== style) continue;
      // A heading stands below one of a higher level, beside one of its own.
      if ((open.mark.level ?? 0) < (mark.level ?? 0)) {
        owner = open;
        break;
      }
      owner = open.parent ?? this.root;
    }
    this.current = this.open('unnumbered', owner.rank + captionRank, owner);
    this.current.mark = mark;
    this.current.paragraphs.push(block);
  }

  /** Adds to the open part, or opens an unnumbered part where none is open. */
  plain(block: Paragraph, next: Mark | null, after: Block | undefined): void {
    const article = articleOf(this.current);
    const { table, children } = this.current;
    const leaf = article !== null && table === null && children.length === 0;
    const words = leaf ? this.current.paragraphs.map(({ text }) => text) : [];
    if (leaf && (isForeign(block.text) || goesOnFormula(words, block.text))) {
      this.current.paragraphs.push(block);
      return;
    }
    if (article !== null && !block.quoted) {
      if (!this.ofTable(block, after)) this.inArticle(article, block, next);
      return;
    }
    if (this.current === this.root || this.closes(block)) {
      this.top('unnumbered', block);
      return;
    }
    if (this.isBehindTable(block.text)) {
      this.top('unnumbered', block);
      return;
    }
    if (isTableCaption(block.text)) this.leaveTable(block, after);
    const { mark, paragraphs, rank, kind } = this.current;
    const isBare = kind === 'numbered' && mark?.rest === '' && paragraphs.length === 1;
    if (isBare && (rank < articleRank || hasPoints(mark))) {
      this.current.headingBelow = isCaption(block.text);
    }
    this.add(block);
  }

  /** Whether the text goes on behind a table at the top, which is of no part. */
  private isBehindTable(text: string): boolean {
    const { parent, table, paragraphs, mark } = this.current;
    const isFree = parent === this.root && table !== null && mark === null;
    return isFree && paragraphs.length === 0 && /[。：:]$/u.test(text) && !opensTableNote(text);
  }

  /** The name of the next table is none of the notes below the last one: it opens a part beside that. */
  private leaveTable(block: Paragraph, after: Block | undefined): void {
    if (after?.kind !== 'table' && !(after?.kind === 'paragraph' && isTableCaption(after.text)))
      return;
    const { current } = this;
    const noted = current.kind === 'unnumbered' && current.parent?.table != null;
    if (noted && !/单位\s*[：:]/u.test(block.text)) this.current = current.parent ?? this.root;
  }

  /** Adds to the open part. Its text stands before its table: what follows that is a part below. */
  private add(block: Paragraph): void {
    if (this.current.table !== null) {
      this.current = this.open('unnumbered', leafRank, this.current);
    }
    this.current.paragraphs.push(block);
  }

  /** Adds to a part at the top; the next block of the same kind joins it where `joined`. */
  top(kind: ClauseKind, block: Paragraph, joined = false): void {
    const last = this.root.children.at(-1);
    const joins = joined && last?.kind === kind && last.scope === this.scope;
    const part = joins ? last : this.open(kind, leafRank, this.root);
    part.paragraphs.push(block);
    this.current = this.root;
  }

  /** The note of attachments (附表：…) closes the text, or the attachment that stands open. */
  note(block: Paragraph, joined: boolean): void {
    let holder: Part | null = this.current;
    while (holder !== null && holder.kind !== 'attachment') holder = holder.parent;
    if (holder === null) this.top('unnumbered', block, joined);
    else if (joined) this.current.paragraphs.push(block);
    else {
      this.current = this.open('unnumbered', leafRank, holder);
      this.current.paragraphs.push(block);
    }
  }

  table(block: TableBlock): void {
    const owner = this.current;
    const own = owner.table?.table;
    if (own !== undefined && own.columns.join('\t') === block.table.columns.join('\t')) {
      owner.table?.ranges.push(...block.ranges);
      own.rows.push(...block.table.rows);
      return;
    }
    const isFree = owner !== this.root && own === undefined;
    const holder = isFree ? owner : this.open('unnumbered', leafRank, this.root);
    holder.table = block;
    this.current = holder;
  }
}

function isNote(block: Block | undefined): boolean {
  return block?.kind === 'note';
}

function readText(root: Part, { sections, scope, name }: FileText): void {
  const { head, preamble, body, signed } = sections;
  const reader = new Reader(root, { scope, name });
  for (const block of head) reader.top('head', block, true);
  for (const block of preamble) reader.top('preamble', block, true);
  const ahead = marksAhead(body);
  for (const [index, block] of body.entries()) {
    if (block.kind === 'table') reader.table(block);
    else if (signed.has(block)) reader.top('end', block, true);
    else if (block.kind === 'footnote') reader.top('footnote', block);
    else if (block.kind === 'note') reader.note(block, isNote(body[index - 1]));
    else if (block.mark?.kind === 'unnumbered')
      reader.captioned(block, block.mark, ahead[index] ?? null);
    else if (block.mark === null) reader.plain(block, ahead[index] ?? null, body[index + 1]);
    else reader.marked(block, block.mark);
  }
}

/** Hangs the blocks of a file into an outline by the rank of their marks. Keeps the order. */
export function outline(texts: readonly FileText[]): Part {
  const root = newPart('head', rootRank, null);
  for (const text of texts) readText(root, text);
  return root;
}

import type { Block, Paragraph } from './blocks.ts';
import type { Mark } from './marks.ts';
import type { Sections } from './sections.ts';
import type { ClauseKind } from '../../facts/kinds/policy.ts';
import type { TableBlock } from './tables.ts';

/** A part of a text while it is read: where it hangs, and the blocks that are its own. */
export interface Part {
  kind: ClauseKind;
  rank: number;
  mark: Mark | null;
  parent: Part | null;
  children: Part[];
  paragraphs: Paragraph[];
  table: TableBlock | null;
}

/** The root of an outline stands for the text itself; its children are the top parts, in order. */
export function newPart(kind: ClauseKind, rank: number, parent: Part | null): Part {
  const part: Part = { kind, rank, mark: null, parent, children: [], paragraphs: [], table: null };
  parent?.children.push(part);
  return part;
}

const rootRank = -1;
const leafRank = 9;

// The sentence on coming into force closes the whole text, wherever the last numbered part ended.
const closing = /^本.{1,14}自.{1,20}起(?:施行|实施|执行|生效)|^本.{1,14}有效期/u;

class Reader {
  readonly root = newPart('head', rootRank, null);
  private current = this.root;

  /** The open part that a mark hangs under: the nearest of a lower rank. */
  private hang(mark: Mark): Part {
    let part = this.current;
    if (mark.kind === 'numbered' || mark.kind === 'attachment') {
      while (part.rank >= mark.rank && part.parent !== null) part = part.parent;
      return part;
    }
    while (part.rank >= leafRank && part.parent !== null) part = part.parent;
    if (mark.kind !== 'stage') return part;
    for (let open: Part | null = part; open !== null; open = open.parent) {
      if (open.kind === 'stage' && open.parent !== null) return open.parent;
    }
    return part;
  }

  /** Opens a part for a marked paragraph. */
  marked(block: Paragraph, mark: Mark): void {
    const parent = this.hang(mark);
    const rank = mark.kind === 'stage' ? parent.rank + 0.5 : mark.rank;
    this.current = newPart(mark.kind, rank, parent);
    this.current.mark = mark;
    this.current.paragraphs.push(block);
  }

  /** Adds to the open part, or opens an unnumbered part where none is open. */
  plain(block: Paragraph): void {
    if (this.current === this.root || closing.test(block.text)) {
      this.top('unnumbered', block);
      return;
    }
    // Own text stands before an own table: what follows the table is a part below.
    if (this.current.table !== null) {
      this.current = newPart('unnumbered', leafRank, this.current);
    }
    this.current.paragraphs.push(block);
  }

  /** Adds to a part at the top; the next block of the same kind joins it where `joined`. */
  top(kind: ClauseKind, block: Paragraph, joined = false): void {
    const last = this.root.children.at(-1);
    const part = joined && last?.kind === kind ? last : newPart(kind, leafRank, this.root);
    part.paragraphs.push(block);
    this.current = this.root;
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
    const holder = isFree ? owner : newPart('unnumbered', leafRank, this.root);
    holder.table = block;
    this.current = holder;
  }
}

function isNote(block: Block | undefined): boolean {
  return block?.kind === 'note';
}

/** Hangs the blocks of a text into an outline by the rank of their marks. Keeps the order. */
export function outline({ head, preamble, body, signed }: Sections): Part {
  const reader = new Reader();
  for (const block of head) reader.top('head', block, true);
  for (const block of preamble) reader.top('preamble', block, true);
  for (const [index, block] of body.entries()) {
    if (block.kind === 'table') reader.table(block);
    else if (signed.has(block)) reader.top('end', block, true);
    else if (block.kind === 'footnote') reader.top('footnote', block);
    else if (block.kind === 'note') reader.top('unnumbered', block, isNote(body[index - 1]));
    else if (block.mark === null) reader.plain(block);
    else reader.marked(block, block.mark);
  }
  return reader.root;
}

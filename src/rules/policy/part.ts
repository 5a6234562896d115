import type { Paragraph } from './blocks.ts';
import type { ClauseKind } from '../../facts/kinds/policy.ts';
import type { TableBlock } from './lines.ts';
import { articleRank, type Mark } from './marks.ts';
import type { FileText } from './texts.ts';

/** A part of a text while it is read: where it hangs, and the blocks that are its own. */
export interface Part {
  kind: ClauseKind;
  rank: number;
  mark: Mark | null;
  parent: Part | null;
  children: Part[];
  paragraphs: Paragraph[];
  table: TableBlock | null;
  /** In an article: the 款 that the part is or stands in, counted from 1. 0 elsewhere. */
  paragraph: number;
  /** Whether the second paragraph is the heading, printed on a line of its own. */
  headingBelow: boolean;
  /** What the anchors and the paths of a part at the top begin with. */
  scope: Pick<FileText, 'scope' | 'name'>;
}

const mainScope = { scope: 'c', name: '' };

/** The root of an outline stands for the file itself; its children are the top parts, in order. */
export function newPart(kind: ClauseKind, rank: number, parent: Part | null): Part {
  const part: Part = {
    ...{ kind, rank, mark: null, parent, children: [], paragraphs: [], table: null },
    ...{ paragraph: 0, headingBelow: false, scope: mainScope },
  };
  parent?.children.push(part);
  return part;
}

/** The article that a part is or stands in; null outside articles. */
export function articleOf(part: Part): Part | null {
  for (let open: Part | null = part; open !== null; open = open.parent) {
    if (open.rank === articleRank) return open;
  }
  return null;
}

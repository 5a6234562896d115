import type { Part } from './outline.ts';

/** Where a part stands: its anchor, and its numbers as printed from the top. */
export interface Place {
  anchor: string;
  path: string;
}

interface Numbering {
  /** What the anchor takes on. */
  name: string;
  /** What the path takes on. */
  printed: string;
}

/** Gives out anchors. A number printed twice in one place gets `r2`, `r3` behind it. */
export class AnchorGiver {
  private readonly used = new Set<string>();
  private readonly counts = new Map<string, number>();

  private count(key: string): number {
    const next = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, next);
    return next;
  }

  private unique(anchor: string): string {
    let candidate = anchor;
    for (let again = 2; this.used.has(candidate); again += 1) candidate = `${anchor}r${again}`;
    this.used.add(candidate);
    return candidate;
  }

  private numbering(part: Part, parent: string): Numbering {
    const { kind, mark } = part;
    const printed = mark?.printed ?? '';
    if (kind === 'numbered') return { name: `${mark?.value ?? 0}`, printed };
    if (kind === 'stage') return { name: `s${mark?.value ?? 0}`, printed };
    if (kind === 'attachment') return { name: `att${mark?.value ?? 1}`, printed };
    if (kind === 'footnote') {
      const note = this.count('footnote');
      return { name: `fn${note}`, printed: `脚注${note}` };
    }
    const item = this.count(`${parent} u`);
    const closes = part.parent?.children.some((other) => other.kind === 'numbered') ?? false;
    const words = parent === 'c' ? `正文后第${item}段` : `第${item}${closes ? '段' : '项'}`;
    return { name: `u${item}`, printed: words };
  }

  /** The place of `part` below `parent` (null: at the top). */
  place(part: Part, parent: Place | null): Place {
    if (part.kind === 'head') return { anchor: this.unique('head'), path: '文首' };
    if (part.kind === 'preamble') return { anchor: this.unique('c-0'), path: '序言' };
    if (part.kind === 'end') {
      const anchor = this.unique(this.used.has('end') ? 'c-end2' : 'end');
      return { anchor, path: '文末' };
    }
    const above = parent?.anchor ?? 'c';
    const { name, printed } = this.numbering(part, above);
    return { anchor: this.unique(`${above}-${name}`), path: `${parent?.path ?? ''}${printed}` };
  }
}

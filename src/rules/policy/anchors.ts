import { captionInPath } from './captions.ts';
import type { Clause } from '../../facts/kinds/policy.ts';
import { writeNumeral } from './numerals.ts';
import { articleRank } from './marks.ts';
import { articleOf, type Part } from './part.ts';

/** Where a part stands: its anchor, and its numbers as printed from the top. */
export interface Place {
  anchor: string;
  path: string;
}

type Upper = Place & Pick<Clause, 'kind' | 'number'>;

interface Numbering {
  /** What the anchor takes on. */
  name: string;
  /** What the path takes on. */
  printed: string;
}

/**
 * The number of a part as the law cites it: 第（三）项 and 第1目 below 第五条, with their 款 where the
 * article has several; outside articles the printed mark.
 */
function legalPrint(part: Part): string {
  const printed = part.mark?.printed.replaceAll(/\s|^[★-☆▲-◆◇■-□●○※►▶✦]/gu, '') ?? '';
  const article = articleOf(part);
  if (article === null || part.rank <= articleRank) return printed.replace(/[：:]$/u, '');
  const bare = printed.replace(/[.．、)）]$/u, (end) => (/^[（(]/u.test(printed) ? end : ''));
  const { parent } = part;
  // 2.1 names its article itself, and （1） below it is cited with it.
  if (/\.\d/u.test(printed) || /\.\d/u.test(parent?.mark?.printed ?? '')) return printed;
  if (parent !== article && parent?.kind !== 'unnumbered') return `第${bare}目`;
  const several = article.children.some(({ mark, paragraph }) => mark === null && paragraph > 1);
  const paragraph = parent === article && several ? `第${writeNumeral(part.paragraph)}款` : '';
  return `${paragraph}第${bare}项`;
}

/** Gives out anchors. A number printed twice in one place gets `r2`, `r3` behind it. */
export class AnchorGiver {
  private readonly used = new Set<string>();
  private readonly counts = new Map<string, number>();
  private readonly numbered = new Map<Part, boolean>();

  private count(key: string): number {
    const next = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, next);
    return next;
  }

  private unique(anchor: string): string {
    let candidate = anchor;
    while (this.used.has(candidate)) candidate = `${anchor}r${this.count(`${anchor} r`) + 1}`;
    this.used.add(candidate);
    return candidate;
  }

  /** Whether a part has numbered parts below it; asked once a part. */
  private hasNumbers(part: Part | null): boolean {
    if (part === null) return false;
    const known = this.numbered.get(part) ?? part.children.some(({ kind }) => kind === 'numbered');
    this.numbered.set(part, known);
    return known;
  }

  private numbering(part: Part, parent: string): Numbering {
    const { kind, mark } = part;
    const printed = mark?.printed ?? '';
    // 第五条之一 is 5z1 and 附件1-2 is att1z2: 5-1 is the first item of 第五条, att1-2 the second of 附件1.
    const sub = mark?.sub == null ? '' : `z${mark.sub}`;
    if (kind === 'numbered') {
      return { name: `${mark?.value ?? 0}${sub}`, printed: legalPrint(part) };
    }
    if (kind === 'stage') return { name: `s${mark?.value ?? 0}`, printed };
    if (kind === 'attachment') {
      return { name: `att${mark?.value ?? 1}${sub}`, printed: printed.replace(/\s*[：:.]$/u, '') };
    }
    if (kind === 'footnote') {
      const note = this.count('footnote');
      return { name: `fn${note}`, printed: `脚注${note}` };
    }
    if (articleOf(part) !== null && part.paragraph > 1 && part.mark === null) {
      return { name: `u${part.paragraph}`, printed: `第${writeNumeral(part.paragraph)}款` };
    }
    // What stands apart in an article and is no 款 is the note of its table.
    if (articleOf(part) !== null && part.paragraph === 0) {
      const note = this.count(`${parent} n`);
      return { name: `n${note}`, printed: note === 1 ? '表注' : `表注${note}` };
    }
    const item = this.count(`${parent} u`);
    const caption = mark?.kind === 'unnumbered' ? captionInPath(mark) : null;
    if (caption !== null) return { name: `u${item}`, printed: caption };
    const listed = part.parent?.children.some(({ mark: one }) => one?.kind === 'dash') === true;
    if (listed && mark === null && part.parent?.parent !== null)
      return { name: `u${item}`, printed: `第${this.count(`${parent} p`)}段` };
    const closes = this.hasNumbers(part.parent);
    const words =
      parent === part.scope.scope ? `正文后第${item}段` : `第${item}${closes ? '段' : '项'}`;
    return { name: `u${item}`, printed: words };
  }

  /** The place of `part` below `parent` (null: at the top). */
  place(part: Part, parent: Upper | null): Place {
    const { scope, name: text } = part.scope;
    if (part.kind === 'head') {
      const anchor = this.unique(this.used.has('head') ? 'c-head2' : 'head');
      return { anchor, path: anchor === 'head' ? '文首' : '正文文首' };
    }
    if (part.kind === 'preamble') return { anchor: this.unique(`${scope}-0`), path: `${text}序言` };
    if (part.kind === 'end') {
      const anchor = this.unique(this.used.has('end') ? 'c-end2' : 'end');
      return { anchor, path: '文末' };
    }
    const above = parent?.anchor ?? scope;
    const { name, printed } = this.numbering(part, above);
    // 2.1.1 holds the numbers above it already.
    const counted = printed.replaceAll(/^§\s*|[.．]$/gu, '');
    if (/^(?:\d+|[A-Z])(?:\.\d+)+$/u.test(counted)) {
      // 2.1 below 第二条 holds the number of its article too.
      const inArticle = part.parent?.rank === articleRank ? part.parent.mark?.value : undefined;
      const upper = `${inArticle ?? parent?.number?.replace(/[.．、]$|^附\s*录\s*|^§\s*|^0/gu, '') ?? ''}.`;
      const own = (counted.startsWith(upper) ? counted.slice(upper.length) : counted).replaceAll(
        '.',
        '-',
      );
      return { anchor: this.unique(`${above}-${own}`), path: `${text}${printed}` };
    }
    // 附件一 and 一、 below it would run together, and so would 附件1 and 1.
    const ofNumerals = /[一二三四五六七八九十][：:]?$/u.test(parent?.number ?? '');
    const ofDigits = /\d$/u.test(parent?.number ?? '') && /^\d/u.test(printed);
    const gap = ofNumerals || ofDigits ? ' ' : '';
    const upper =
      parent === null ? text : `${parent.path}${parent.kind === 'attachment' ? gap : ''}`;
    // 1 below 3.1.1 would run together too.
    const runsOn = part.parent?.kind !== 'attachment' && /\d$/u.test(upper) && /^\d/u.test(printed);
    const own = runsOn ? `第${printed.replace(/[.．、]$/u, '')}项` : printed;
    return { anchor: this.unique(`${above}-${name}`), path: `${upper}${own}` };
  }
}

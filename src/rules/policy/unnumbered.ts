import type { Paragraph } from './blocks.ts';
import { splitCaption } from './captions.ts';
import { rules, splitArticle, splitHeading, type HeadingLine } from './headings.ts';
import { articleRank } from './marks.ts';
import { readNumeral } from './numerals.ts';
import { hasPoints } from './outline.ts';
import { articleOf, newPart, type Part } from './part.ts';

/** Whether an article's heading is printed alone on its line, with the rule in paragraphs below. */
const isHeaded = ({ mark, paragraphs }: Part): boolean =>
  paragraphs.length > 1 && splitArticle(mark?.rest ?? '', true).text === '';

/**
 * Whether 第二条 补偿标准 right above （一） is a heading: only where the articles of the text that have no
 * such list are all printed so, and the words are none of a rule (申请人应当提交下列材料).
 */
function headsList(article: Part): boolean {
  if (article.children.every(({ mark }) => mark === null)) return false;
  const rest = article.mark?.rest ?? '';
  if (rules.test(rest) || splitArticle(rest, true).text !== '') return false;
  const others = (article.parent?.children ?? []).filter(
    ({ rank, scope, children }) =>
      rank === articleRank &&
      scope === article.scope &&
      children.every(({ mark }) => mark === null),
  );
  return others.length > 0 && others.every(isHeaded);
}

/**
 * The line that a part's mark stands on, split. Null for parts without a mark. What stands behind
 * 编, 章 and 节 is their heading; 条 has one only where it is printed, 项 and 目 in it have none.
 */
export function headingLine(part: Part): HeadingLine | null {
  if (part.mark === null || part.kind === 'attachment') return null;
  const { rest } = part.mark;
  if (part.mark.kind === 'unnumbered') return splitCaption(part.mark);
  if (part.headingBelow && hasPoints(part.mark))
    return { heading: part.paragraphs[1]?.text ?? null, headingEnd: '', text: '' };
  if (part.rank === articleRank) {
    // 1.1 below 第一条 项目概况 begins the rule as a paragraph does.
    const begins = part.paragraphs.length > 1 || hasPoints(part.children[0]?.mark ?? null);
    return splitArticle(rest, begins || headsList(part));
  }
  if (articleOf(part) !== null) return { heading: null, headingEnd: '', text: rest };
  if (part.kind === 'numbered' && part.rank < articleRank && !/[。；]/u.test(rest)) {
    const heading = part.headingBelow ? (part.paragraphs[1]?.text ?? null) : rest;
    return { heading: heading === '' ? null : heading, headingEnd: '', text: '' };
  }
  return splitHeading(part.mark.rest, part.children.length > 0 || part.paragraphs.length > 1);
}

const isMarked = ({ kind, mark }: Part): boolean =>
  kind === 'numbered' || kind === 'stage' || mark?.kind === 'unnumbered';

/** Whether the clause's text begins on the line of its mark. */
function runsIn(part: Part): boolean {
  return headingLine(part)?.text !== '';
}

const roles = '(?:牵头|责任|配合|主办|协办|实施)(?:责任)?(?:单位|部门|主体)';
/** 责任单位：…, 完成时限：… below 工作内容：… tell of one task: they stay its text. */
const ofTask = new RegExp(`^(?:${roles}|完成(?:时限|时间|期限))\\s*[：:]`, 'u');
/** Words that say who is to do what a part is about, wherever in it they stand. */
const namesBodies = new RegExp(`(?:^|[（(〔【［[。；\\n])\\s*${roles}\\s*[：:]`, 'u');
/** The same, and nothing else: a line of its own, with or without brackets. */
const onlyBodies = new RegExp(
  `^(?:[（(〔【［[]\\s*${roles}\\s*[：:].*[）)〕】］\\]]$|(?:${roles}|完成(?:时限|时间|期限))\\s*[：:])`,
  'u',
);

/** A heading alone on its line, two or more paragraphs below it and no parts: each is an item. */
function itemize(part: Part): void {
  if (
    !isMarked(part) ||
    articleOf(part) !== null ||
    runsIn(part) ||
    part.children.length > 0 ||
    part.table !== null
  )
    return;
  const heads = part.headingBelow ? 2 : 1;
  const paragraphs = part.paragraphs.slice(heads);
  if (paragraphs.length < 2 || paragraphs.some(({ text }) => ofTask.test(text))) return;
  part.paragraphs = part.paragraphs.slice(0, heads);
  for (const paragraph of paragraphs) newPart('unnumbered', 9, part).paragraphs.push(paragraph);
}

const fewestCousins = 2;

/** The items of the same rank below the parts beside a lone item's parent; none where they are too few. */
function cousinsOf(item: Part): Part[] {
  const aunts = item.parent?.parent?.children.filter((part) => part !== item.parent) ?? [];
  const cousins = aunts.flatMap(({ children }) =>
    children.filter((part) => isMarked(part) && part.rank === item.rank),
  );
  return cousins.length >= fewestCousins && cousins.every(runsIn) ? cousins : [];
}

/** The words of a part and of all below it that name bodies. */
const tellsBodies = (part: Part): boolean =>
  part.paragraphs.some(({ text }) => namesBodies.test(text)) || part.children.some(tellsBodies);

/**
 * What a line that names bodies tells of, below the last of a list: the nearest part above whose like names
 * its own. Without any such part it is the one that holds the list.
 */
function ownerOfBodies(parent: Part): Part {
  for (let part = parent; part.parent !== null; part = part.parent) {
    const { rank, parent: above } = part;
    const like = above.children.filter((one) => one !== part && one.rank === rank);
    if (
      isMarked(part) &&
      like.some(({ paragraphs }) => paragraphs.some(({ text }) => namesBodies.test(text)))
    )
      return part;
    if (above.children.at(-1) !== part) break;
  }
  return parent;
}

/** Moves the paragraphs of `last` from `from` on behind it, as parts of their own that close `parent`. */
function moveBehind(holder: Part, last: Part, from: number): void {
  let parent = holder;
  let behind = last;
  for (const paragraph of last.paragraphs.splice(from)) {
    const isNote = onlyBodies.test(paragraph.text);
    // 牵头单位：… and 配合单位：… below it are one note.
    if (isNote && behind !== last && behind.paragraphs.every(({ text }) => onlyBodies.test(text))) {
      behind.paragraphs.push(paragraph);
      continue;
    }
    const owner = isNote && parent.children.at(-1) === behind ? ownerOfBodies(parent) : parent;
    const part = newPart('unnumbered', 9, null);
    Object.assign(part, { parent: owner, scope: last.scope, paragraphs: [paragraph] });
    const at = owner === parent ? owner.children.indexOf(behind) + 1 : owner.children.length;
    owner.children.splice(at, 0, part);
    behind = part;
    parent = owner;
  }
}

/** Whether the line of a part leads to what stands below it: （三）整治。分为如下两步。 */
const leadsOn = ({ mark }: Part): boolean =>
  /(?:[：:]|(?:如下|以下)[^。]{0,8}。)$/u.test(mark?.rest ?? '');

/** Whether a list is one sentence: each of its items ends with a semicolon, the last with its full stop. */
function isOneSentence(before: readonly Part[], last: Part): boolean {
  return (
    /。$/u.test(last.mark?.rest ?? '') &&
    !leadsOn(last) &&
    before.length > 0 &&
    before.every(
      ({ mark, children, table, paragraphs }) =>
        /[；;]$/u.test(mark?.rest ?? '') &&
        children.length === 0 &&
        table === null &&
        paragraphs.length === 1,
    )
  );
}

/** Whether what stands below the last dash of a list is said of the whole list: none before has such a line. */
function endsDashes(before: readonly Part[], { kind, paragraphs }: Part): boolean {
  const [, next] = paragraphs;
  return (
    kind === 'dash' &&
    before.length > 0 &&
    ofTask.test(next?.text ?? '') &&
    before.every((part) => part.paragraphs.length === 1 && !tellsBodies(part))
  );
}

/** Paragraphs below the last item of a list that is one sentence close the part that holds the list. */
function closeSentences(parent: Part): void {
  let run: Part[] = [];
  for (const part of [...parent.children]) {
    const [first] = run;
    const goesOn = first?.kind === part.kind && first.rank === part.rank;
    if (!goesOn || first.scope !== part.scope) run = [];
    run.push(part);
    const next = parent.children[parent.children.indexOf(part) + 1];
    const isLast = next?.kind !== part.kind || next.rank !== part.rank;
    const before = run.slice(0, -1);
    if (!isLast || (part.kind !== 'dash' && part.kind !== 'numbered')) continue;
    if (part.paragraphs.length < 2 || part.children.length > 0 || part.table !== null) continue;
    if (articleOf(part) !== null || part.paragraphs.some(({ quoted }) => quoted)) continue;
    if (isOneSentence(before, part) || endsDashes(before, part)) moveBehind(parent, part, 1);
  }
}

/**
 * Paragraphs after the last of several run-in parts close their parent, unless such parts have
 * further paragraphs of their own elsewhere in the run.
 */
function closeParent(parent: Part, children: readonly Part[] = parent.children): void {
  const numbered = children.filter(isMarked);
  const last = numbered.at(-1);
  if (last === undefined || last !== children.at(-1)) return;
  // Below 三、 with one item （五） those below 一、 and 二、 tell what its kind looks like.
  const before = numbered.length > 1 ? numbered.slice(0, -1) : cousinsOf(last);
  if (before.length === 0) return;
  // 2.上述企业的面积。 is no heading of what follows it where 1. has none either.
  const sentence = /。$/u.test(last.mark?.rest ?? '') && before.every(runsIn);
  // Behind a list of names (一、海沧路片区) no last one heads what follows.
  const names = before.every(({ children, table }) => children.length === 0 && table === null);
  if (last.children.length > 0 || last.table !== null) return;
  if (!(runsIn(last) || sentence || (names && !before.some(runsIn)))) return;
  if (before.some((part) => part.paragraphs.length > 1) || leadsOn(last)) return;
  if (articleOf(last) !== null || last.paragraphs.some(({ quoted }) => quoted)) return;
  // Where the parts before name their bodies, so does the last: on its own line or in those below it.
  const behind = last.paragraphs.slice(1).findIndex(({ text }) => !ofTask.test(text));
  const own = behind < 0 ? last.paragraphs.length - 1 : behind;
  const lacks = before.some(tellsBodies) && !namesBodies.test(last.paragraphs[0]?.text ?? '');
  moveBehind(parent, last, 1 + (lacks ? own : 0));
}

/** The same for the top numbers of each text of a file: its signature and its attachments stand behind. */
function closeTexts(root: Part): void {
  for (const scope of new Set(root.children.map((child) => child.scope))) {
    const own = root.children.filter((child) => child.scope === scope);
    const last = own.findLastIndex(isMarked);
    const behind = own[last + 1];
    // What is told apart already closes the text; a lone last part may be all that it says.
    if (behind !== undefined && behind.kind !== 'attachment')
      closeParent(root, own.slice(0, last + 1));
  }
}

const summing =
  /^(?:上述|以上|前述)([二两三四五六七八九十]|\d{1,2})(?:项|类|种|个|条|款|点|方面|方式|情形|措施|任务|标准)/u;

/** How many things a paragraph says it sums up (上述三类改造…); null where it does not. */
function summed({ text }: Paragraph): number | null {
  const [, printed = ''] = summing.exec(text) ?? [];
  if (printed === '') return null;
  return readNumeral(printed.replace('两', '二'));
}

/**
 * 上述三类改造… below the last of three parts with words of their own closes the part that holds the three: where
 * its number is theirs, and no list further down counts as many.
 */
function closeSums(parent: Part): void {
  const numbered = parent.children.filter(isMarked);
  const last = numbered.at(-1);
  if (last === undefined || last !== parent.children.at(-1) || articleOf(last) !== null) return;
  if (numbered.some(({ rank }) => rank !== last.rank)) return;
  let deepest = last;
  for (let next = last.children.at(-1); next !== undefined; next = next.children.at(-1)) {
    const count = deepest.children.filter(isMarked).length;
    if (count === numbered.length) return;
    deepest = next;
  }
  const words = deepest.paragraphs.at(-1);
  const isOwn = deepest.mark === null || deepest.paragraphs.length > 1;
  if (words === undefined || words.quoted || deepest.table !== null || !isOwn) return;
  if (summed(words) !== numbered.length) return;
  // As many paragraphs above it may be what it sums up.
  const above = deepest.paragraphs.length - (deepest.mark === null ? 1 : 2);
  if (above === numbered.length) return;
  deepest.paragraphs.pop();
  if (deepest.paragraphs.length === 0) deepest.parent?.children.pop();
  const { scope } = last;
  const sum = newPart('unnumbered', 9, parent);
  Object.assign(sum, { scope, paragraphs: [words] });
}

/** Gives unnumbered items and closing paragraphs parts of their own, throughout an outline. */
export function settleUnnumbered(part: Part): void {
  closeSums(part);
  closeSentences(part);
  for (const child of part.children) settleUnnumbered(child);
  if (part.parent === null) closeTexts(part);
  closeParent(part);
  itemize(part);
}

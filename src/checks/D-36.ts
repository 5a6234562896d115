import { kindFile } from '../outputs/file-addresses.ts';
import { policyKind } from '../facts/kinds/public-policy.ts';
import { requirement } from './run/check.ts';
import { z } from 'zod';
import { readBuiltJson } from './run/built-data.ts';
import { hasClass } from './run/parts.ts';
import { notebook, type Page, type Tag } from './run/page.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** What the outline of a text is read from. */
const outlines = z.array(
  z.object({
    slug: z.string(),
    clauses: z.array(
      z.object({
        anchor: z.string(),
        level: z.int(),
        heading: z.string().nullable(),
        parent: z.string().nullable(),
      }),
    ),
  }),
);

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const everyHeading = <T>(call: T) => Object.fromEntries(headings.map((name) => [name, call]));
const isClause = (tag: Tag) => tag.name === 'section' && hasClass(tag, 'clause');

/** The headings of a text's page lie as its clauses do: same level, same place among the others. */
const checkTextOutline: SiteCheck = (site, tell) => {
  const texts = new Map(
    readBuiltJson(site, kindFile(policyKind, 'json').path, outlines).map(({ slug, clauses }) => [
      `policies/${slug}/index.html`,
      new Map(clauses.map((clause) => [clause.anchor, clause])),
    ]),
  );
  const notes = notebook();
  let examined = 0;
  return {
    pages: (file) => texts.has(file),
    tags: everyHeading((tag: Tag) => {
      const part = tag.parent;
      if (part !== null) notes(part).parts.push(tag.name);
    }),
    attributes: {
      id: (anchor, part, { file }) => {
        const clause = texts.get(file)?.get(anchor);
        if (clause === undefined || clause.heading === null) return;
        part.whenEnded(() => {
          examined += 1;
          const wanted = `h${Math.min(clause.level + 1, 6)}`;
          const [found] = notes(part).parts;
          const above = part.around(isClause)?.attributes['id'] ?? null;
          if (found === wanted && above === clause.parent) return;
          tell(
            `${file}：条款 ${anchor} 的标题是 ${found ?? '没有'}（在 ${above ?? '正文'} 之下），应为 ${wanted}（在 ${clause.parent ?? '正文'} 之下）。请检查 ClausePart 组件。`,
          );
        });
      },
    },
    again: { restsOn: (path) => [...(texts.get(path)?.values() ?? [])] },
    examined: () => examined,
  };
};

/** Headings go down one level at a time, from a single h1. */
const checkHeadings: SiteCheck = (_, tell) => {
  const notes = notebook();
  let pages = 0;
  let first = 0;
  let before = 0;
  const heading = (tag: Tag, { file }: Page) => {
    const level = Number(tag.name.slice(1));
    if (level === 1) first += 1;
    if (level > 1 && tag.parent !== null) notes(tag.parent).marks.add('titled');
    if (!tag.within('main')) return;
    const from = before;
    before = level;
    if (from === 0 || level <= from + 1) return;
    // A clause may have numbered parts with headings and print none itself: the text skips, not we.
    let untitled = 0;
    for (let one = tag.parent; one !== null; one = one.parent) {
      if (isClause(one) && !notes(one).marks.has('titled')) untitled += 1;
    }
    if (level <= from + 1 + untitled) return;
    tag.whenEnded((words) => {
      tell(
        `${file}：标题“${words.trim().slice(0, 20)}”从 h${from} 跳到 h${level}。请逐级使用标题。`,
      );
    });
  };
  return {
    // A framed chart is part of another's page, whose headings it cannot know.
    pages: (file) => !file.startsWith('embed/'),
    tags: everyHeading(heading),
    end: ({ file, stub }) => {
      if (!stub) {
        pages += 1;
        if (first !== 1) tell(`${file}：有 ${first} 个一级标题（h1），应为 1 个。请改该页。`);
      }
      first = 0;
      before = 0;
    },
    again: byItself,
    examined: () => pages,
  };
};

export default requirement({
  words: '标题层级与文件的层级一致，不跳级',
  sources: [{ name: 'GB/T 9704—2012', mark: 'page' }],
  applies: ['policy'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '每页的标题是否逐级，文件页标题的层级是否与从原文编号读出的条款层级一致',
  person: null,
  tests: ['tests/unit/rules/policy/corpus.test.ts'],
  site: [
    { check: checkHeadings, what: '页' },
    { check: checkTextOutline, what: '个条款标题' },
  ],
});

import { z } from 'zod';
import { readBuiltJson } from './built-data.ts';
import { isStub, type SiteCheckFactory } from './site-check.ts';

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

/** D-36: the headings of a text's page lie as its clauses do: same level, same place among the others. */
export const checkTextOutline: SiteCheckFactory = (site) => {
  const texts = new Map(
    (readBuiltJson(site, 'data/policies.json', outlines) ?? []).map(({ slug, clauses }) => [
      `policies/${slug}/index.html`,
      clauses,
    ]),
  );
  let examined = 0;
  return {
    visit: ({ file, $ }) =>
      (texts.get(file) ?? []).flatMap(({ anchor, level, heading, parent }) => {
        const part = $(`[id="${anchor}"]`);
        if (heading === null || part.length === 0) return [];
        examined += 1;
        const wanted = `h${Math.min(level + 1, 6)}`;
        const found = part
          .children('h1, h2, h3, h4, h5, h6')
          .first()
          .prop('tagName')
          ?.toLowerCase();
        const above = part.parents('section.clause').first().attr('id') ?? null;
        if (found === wanted && above === parent) return [];
        return [
          `${file}：条款 ${anchor} 的标题是 ${found ?? '没有'}（在 ${above ?? '正文'} 之下），应为 ${wanted}（在 ${parent ?? '正文'} 之下）。请检查 ClausePart 组件。`,
        ];
      }),
    examined: () => examined,
  };
};

/** D-36: headings go down one level at a time, from a single h1. */
export const checkHeadings: SiteCheckFactory = () => {
  let pages = 0;
  return {
    visit: (page) => {
      const { file, $ } = page;
      // A framed chart is part of another's page, whose headings it cannot know.
      const framed = file.startsWith('embed/');
      if (framed || isStub(page)) return [];
      pages += 1;
      const findings: string[] = [];
      const count = $('h1').length;
      if (count !== 1)
        findings.push(`${file}：有 ${count} 个一级标题（h1），应为 1 个。请改该页。`);
      let before = 0;
      $('main :is(h1, h2, h3, h4, h5, h6)').each((_, element) => {
        const level = Number(element.tagName.slice(1));
        // A clause may have numbered parts with headings and print none itself: the text skips, not we.
        const untitled = $(element)
          .parents('section.clause')
          .filter((_, clause) => $(clause).children('h2, h3, h4, h5, h6').length === 0).length;
        if (level > before + 1 + untitled && before > 0) {
          const words = $(element).text().trim().slice(0, 20);
          findings.push(`${file}：标题“${words}”从 h${before} 跳到 h${level}。请逐级使用标题。`);
        }
        before = level;
      });
      return findings;
    },
    examined: () => pages,
  };
};

/** Whether a line heads a printed list of contents. */
export const isContentsTitle = (text: string): boolean => /^目\s*[录次]$/u.test(text);

/** An entry of such a list without its dots and its page: 前言……II is 前言. */
export const contentsEntry = (text: string): string =>
  text
    .replace(/[\s.．…⋯‥·・﹒_]+(?:\d+|[IVXivxⅠ-ⅻ]+)$/u, '')
    .replaceAll(/[\s.．…⋯‥·・﹒_]/gu, '')
    // 第一章 总则（第一条—第四条） and 第一章 总则 are one entry.
    .replace(/[（(【〔［[]第[^（()）]{1,20}条[）)】〕］\]]\d*$/u, '');

/**
 * Whom a clause may concern, as this site tags it (本站标注). 权利人, 企业, 集体经济组织 and 市场主体 are
 * words of such texts; 村民 and 承租人 are everyday words, for which a text is read (see `reading`).
 */
export const roles = ['权利人', '承租人', '集体经济组织', '村民', '企业', '市场主体'] as const;

export type Role = (typeof roles)[number];

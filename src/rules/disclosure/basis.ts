/** 公开依据: the closed list that a record chooses from, 政府信息公开条例 first. */
export const disclosureBases = [
  '《政府信息公开条例》第十九条',
  '《政府信息公开条例》第二十条第一项',
  '《政府信息公开条例》第二十条第三项',
  '《政府信息公开条例》第二十条第八项',
  '《政府信息公开条例》第二十条第十项',
  '《政府信息公开条例》第二十条第十五项',
  '《政府信息公开条例》第二十一条',
] as const;
export type DisclosureBasis = (typeof disclosureBases)[number];

/**
 * The basis that follows from what an item is: rules and plans that touch the interests of the
 * public (第十九条); lists of areas also for 土地征收、房屋征收 of cities and counties (第二十一条).
 */
export const basisOfKind = {
  policy: ['《政府信息公开条例》第十九条'],
  list: ['《政府信息公开条例》第十九条', '《政府信息公开条例》第二十一条'],
} as const satisfies Record<string, readonly DisclosureBasis[]>;

/** 公开方式. What is not 主动公开 needs a ground. */
export const disclosureModes = ['主动公开', '依申请公开', '不予公开'] as const;

/** The articles that allow not to publish actively. */
export const exceptionGrounds = ['第十三条', '第十四条', '第十五条', '第十六条'] as const;

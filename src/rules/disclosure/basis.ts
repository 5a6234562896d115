import type { DisclosureBasis } from '../../facts/kinds/disclosure-record.ts';

/**
 * The basis that follows from what an item is: rules and plans that touch the interests of the
 * public (第十九条); lists of areas also for 土地征收、房屋征收 of cities and counties (第二十一条).
 */
export const basisOfKind = {
  policy: ['《政府信息公开条例》第十九条'],
  list: ['《政府信息公开条例》第十九条', '《政府信息公开条例》第二十一条'],
} as const satisfies Record<string, readonly DisclosureBasis[]>;

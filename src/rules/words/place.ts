import type { MatchKind } from '../../facts/kinds/place.ts';

/** How a printed place name came to its official one, as a reader is told. */
export const matchSentences: Readonly<Record<MatchKind, string>> = {
  exact: '和官方名称一样',
  suffix: '名单省了“镇”“乡”“街道”',
  scan: '名单这里疑有错字',
  village: '按村名查到',
  zone: '开发区一类的地方，没有行政区划代码',
  none: '没有查到官方名称',
};

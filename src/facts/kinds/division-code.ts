import { z } from 'zod';

/** 行政区划代码 of a province, city or county (GB/T 2260). */
export const countyCodeSchema = z.string().regex(/^\d{6}$/);

/** 统计用区划代码 of a township. */
export const townshipCodeSchema = z.string().regex(/^\d{9}$/);

/** 统计用区划代码 of a village or community. */
export const villageCodeSchema = z.string().regex(/^\d{12}$/);

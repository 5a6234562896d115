import { z } from 'zod';

const words = '应为 http:// 或 https:// 开头的完整网址，不带空格、引号、账号和密码';

/** A parser of addresses forgives what a reader would not: these are refused as they are written. */
function isPlain(text: string): boolean {
  if (!/^https?:\/\/[^\s\\<>"'`]+$/i.test(text) || /[\p{Cc}\p{Cf}]/u.test(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname !== '';
}

/**
 * An address that leads out of the portal: every field of every kind that holds one is of this type.
 * Other schemes run scripts (`javascript:`, `data:`) or open what a browser no longer does (`ftp:`).
 */
export const webAddressSchema = z
  .url({ protocol: /^https?$/, error: words, abort: true })
  .refine(isPlain, { error: words });

import { createHash } from 'node:crypto';

/** Longer parts are told by their SHA-256, so that what many pages share is written out once. */
const longest = 400;

const known = new WeakMap<object, string>();

function told(part: unknown): string {
  if (part === undefined) return 'undefined';
  if (typeof part !== 'object' || part === null) return JSON.stringify(part);
  const before = known.get(part);
  if (before !== undefined) return before;
  const json = JSON.stringify(part);
  if (json.length <= longest) return json;
  const digest = createHash('sha256').update(json).digest('base64url');
  known.set(part, digest);
  return digest;
}

/**
 * Tells what something is made from: the same for equal parts, another for others.
 *
 * @param parts lists, plain objects, texts, numbers and truth values, which never change afterwards
 */
export function fingerprint(parts: object): string {
  return Object.entries(parts)
    .map(([name, part]) => `${name} ${told(part)}\n`)
    .join('');
}

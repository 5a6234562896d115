const suffix = /(?:街道|镇|乡)$/u;

/** True where one character was exchanged, left out or added. */
function differsByOne(a: string, b: string): boolean {
  const [short, long] =
    a.length <= b.length ? [Array.from(a), Array.from(b)] : [Array.from(b), Array.from(a)];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1).join('');
  return short.slice(long.length === short.length ? at + 1 : at).join('') === rest;
}

/**
 * Official names that a misspelt one may stand for: those that differ from it by one character, with
 * or without 街道, 镇 or 乡. For a message to a person only: a match is never made from it.
 */
export function likelyNames(printed: string, official: readonly string[]): string[] {
  const bare = (name: string): string => name.replace(suffix, '');
  return official.filter(
    (name) =>
      differsByOne(printed, name) ||
      (bare(name).length > 1 && differsByOne(bare(printed), bare(name))),
  );
}

/** What ends a question and only asks: 吗, and 了没 behind a word. */
const endings =
  /(?:[吗呢吧啊呀哦么嘛伐哇呗哈咧啦]+|(?<=\p{Script=Han}{2})(?:了没|了不|[不没]))(?= |$|[？！。，])/gu;
/** A copula or particle that is left in front of a word. */
const fronts = /(?<=^| )[是的了](?=\p{Script=Han}{2})/gu;

/** Leaves out what is said for courtesy, and what only asks, where something is left without it. */
export function withoutCourtesy(folded: string, courtesy: readonly string[]): string {
  const words = [...courtesy].sort((a, b) => b.length - a.length);
  let left = folded;
  for (const word of words) {
    const without = left.replaceAll(word, ' ');
    if (/[\p{L}\p{N}]/u.test(without)) left = without;
  }
  const bare = left
    .replace(endings, ' ')
    .replace(fronts, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[ ，。？！；]+|[ ，。？！；]+$/gu, '');
  return bare === '' ? left.trim() : bare;
}

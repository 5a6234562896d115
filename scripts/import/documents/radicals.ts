// PDF fonts often name the radical (⽤ U+2F64) where the character (用 U+7528) is printed. Unicode maps
// the Kangxi radicals by NFKC; of the supplement it maps none of those that simplified text uses.
const supplement: ReadonlyMap<string, string> = new Map(
  Array.from(
    '⺊卜⺌小⺍小⺕彐⺗心⺘手⺙攵⺛旡⺝月⺟母⺠民⺡水⺢水⺣火⺤爪⺥爪⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', character = '']) => [radical, character] as const,
  ),
);

// NFKC gives the traditional character for these.
const simplified: ReadonlyMap<string, string> = new Map([['\u2F3E', '户']]);

/** A text with radicals read as the characters that they print, and how many there were. */
export function withoutRadicals(text: string): { text: string; count: number } {
  let count = 0;
  const plain = text.replaceAll(/[\u2E80-\u2EF3\u2F00-\u2FD5]/gu, (radical) => {
    const character =
      supplement.get(radical) ?? simplified.get(radical) ?? radical.normalize('NFKC');
    if (character !== radical) count += 1;
    return character;
  });
  return { text: plain, count };
}

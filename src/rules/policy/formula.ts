/** 补缴地价＝…, S=A×40%, A类=0.8；: what stands before the sign is a name, and the line is no sentence. */
const assignment = /^[^，。；：:=＝]{1,30}[=＝]\s*[^=＝。\s][^。]{0,120}[；;，,。]?$/u;
/** A——亩均税收得分；, n为剩余年限。: a sign of a formula and what it stands for. */
const sign =
  /^[A-Za-zΑ-ω][\dA-Za-z₀-₉′']{0,4}\s*(?:[（(][^（()）]{1,12}[）)]\s*)?(?:—{1,2}|–|-{1,2}|为|是指?|表示|代表|：|:)\s*[^。]{1,80}[；;，,。]?$/u;
/** One sentence at most: what follows it rules something of its own. */
const introduces = /^(?:上?式中|其中)(?:\s*[：:，,][^。]*。?)?$/u;

/**
 * Whether a line goes on the formula that a paragraph leads to: 按下列公式计算： and S=A×40% below it, what its
 * signs stand for, and further values of the same list (A类=0.8；). `lines` are those of the paragraph so far.
 */
export function goesOnFormula(lines: readonly string[], line: string): boolean {
  const last = lines.at(-1) ?? '';
  if (lines.length === 1 || !lines.slice(1).some((one) => assignment.test(one)))
    return /[：:]$/u.test(last) && assignment.test(line);
  const isOfFormula = (one: string): boolean =>
    assignment.test(one) || introduces.test(one) || sign.test(one);
  return isOfFormula(last) && isOfFormula(line);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Years of a title and the words that it begins with are broken nowhere: （2023—2027年）, 关于印发. */
const unbroken = /([（(]?\d{4}[—–-]+\d{4}年?[）)]?|关于(?:印发|修改|公布|废止)?)/u;

/** Whether a segment has characters enough to be a word by itself: single ones (市, 试, 点) belong to a neighbour. */
const isWord = (segment: string) => /^\p{Script=Han}{2,}$/u.test(segment);

/** Takes words that stand together; gives them in pieces, between any two of which a line may end. */
function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  let last = '';
  for (const { segment } of segmenter.segment(words)) {
    if (isWord(last) && isWord(segment)) pieces.push(segment);
    else pieces.push(`${pieces.pop() ?? ''}${segment}`);
    last = segment;
  }
  return pieces;
}

interface TitlePiece {
  readonly text: string;
  readonly whole: boolean;
}

/**
 * Takes a title; gives it in pieces that are read in one look, between which alone a line should end. A line may
 * end at signs within a piece too, unless the piece is `whole`.
 */
export function titlePieces(title: string): TitlePiece[] {
  return title
    .split(unbroken)
    .flatMap((part, at): TitlePiece[] =>
      at % 2 === 1
        ? [{ text: part, whole: true }]
        : piecesOf(part).map((text) => ({ text, whole: false })),
    );
}

/**
 * The 3,755 everyday characters of GB 2312, which people mistype with. The standard orders them by
 * their reading, so that a table of readings need not name them.
 */
export function everydayCharacters(): string[] {
  return charactersOfRows(0xb0, 0xd7);
}

/** The 6,763 characters of GB 2312, of which few are traditional ones: 於. */
export function standardCharacters(): string[] {
  return charactersOfRows(0xb0, 0xf7);
}

function charactersOfRows(first: number, last: number): string[] {
  const bytes: number[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return Array.from(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}

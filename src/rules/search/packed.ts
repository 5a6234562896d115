/**
 * Files of the index in fewer bytes. A Chinese character is three bytes of UTF-8, of which the
 * packer (gzip) sees a window of 32 kB: here the frequent characters of a file are one byte, the
 * others two, and an alphabet in front says which.
 */
const packedMark = 1;
/** Characters of one byte; the codes from here on begin one of two bytes. */
const short = 244;
const most = short + (256 - short) * 256;

/** Takes a text; gives its bytes; null where it has more characters than there are codes. */
function packedBytes(text: string): Uint8Array | null {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const byFrequency = [...counts].sort((a, b) => b[1] - a[1]).map(([character]) => character);
  if (byFrequency.length > most) return null;
  // In order of their code points, those of a kind (letters, figures, marks) have codes of a kind.
  const alphabet = [byFrequency.slice(0, short), byFrequency.slice(short)].flatMap((some) =>
    some.sort(),
  );
  const codes = new Map(alphabet.map((character, at) => [character, at]));
  const names = new TextEncoder().encode(alphabet.join(''));
  const bytes = [packedMark, names.length & 255, names.length >> 8, ...names];
  for (const character of text) {
    const code = codes.get(character) ?? 0;
    if (code < short) bytes.push(code);
    else bytes.push(short + ((code - short) >> 8), (code - short) & 255);
  }
  return Uint8Array.from(bytes);
}

/** The forms in which a text can be written; whoever writes it takes the one that packs best. */
export function writtenForms(text: string): Uint8Array[] {
  const packed = packedBytes(text);
  return [new TextEncoder().encode(text), ...(packed === null ? [] : [packed])];
}

/** Whether bytes are a text of `writtenForms` in which no word stands as it is. */
export function isWrittenShort(bytes: Uint8Array): boolean {
  return bytes[0] === packedMark;
}

/** Reads what `writtenForms` wrote, in either form. */
export function readWritten(bytes: Uint8Array): string {
  if (!isWrittenShort(bytes)) return new TextDecoder().decode(bytes);
  const start = 3 + (bytes[1] ?? 0) + (bytes[2] ?? 0) * 256;
  const alphabet = Array.from(new TextDecoder().decode(bytes.subarray(3, start)));
  const characters: string[] = [];
  for (let at = start; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < short) {
      characters.push(alphabet[first] ?? '');
    } else {
      at += 1;
      characters.push(alphabet[short + ((first - short) << 8) + (bytes[at] ?? 0)] ?? '');
    }
  }
  return characters.join('');
}

/** Letters that stand for others by their number: \u0031, \x31, &#49;, &#x31;, \31 of a style sheet. */
const escapes: readonly (readonly [RegExp, 10 | 16])[] = [
  [/\\u\{?00([0-7][0-9a-f])\}?/gi, 16],
  [/\\x([0-7][0-9a-f])/gi, 16],
  [/&#x0*([2-7][0-9a-f]);?/gi, 16],
  [/&#0*(3[2-9]|[4-9]\d|1[01]\d|12[0-6]);?/g, 10],
];

/** Bytes of an address by their number: %E7%94%B5. */
function fromAddress(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

function withoutEscapes(text: string): string {
  return escapes.reduce(
    (left, [pattern, base]) =>
      left.replace(pattern, (_, code: string) => String.fromCharCode(parseInt(code, base))),
    text.replace(/(?:%[0-9a-f]{2})+/gi, fromAddress),
  );
}

/** Quoted-printable (RFC 2045), as web archives (.mht) and old mails are written. */
function withoutQuotedPrintable(text: string): string {
  return /=\r?\n/.test(text)
    ? text
        .replace(/=\r?\n/g, '')
        .replace(/=([2-7][0-9A-F])/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/** A number that a file keeps as 1.3800138E+10. */
const exponential = /(?<![\d.])\d(?:\.\d{5,20})?[eE]\+?1\d(?!\d)/g;

/** A number that a file keeps as 3.30501E+17, in digits. */
export function writtenOut(value: string): string {
  if (!/^\d(?:\.\d+)?[eE]\+?\d+$/.test(value)) return value;
  const number = Number(value);
  return Number.isSafeInteger(Math.round(number)) || number < 1e20
    ? BigInt(Math.round(number)).toString()
    : value;
}

/** A run of base64, which mails and pages wrap at a line's end. */
const packed =
  /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{12,}(?:\r?\n[A-Za-z0-9+/]{4,})*={0,2}(?![A-Za-z0-9+/=])/g;

const printed = /^[\p{L}\p{N}\p{P}\p{S}\p{M}\p{Z}\t\r\n]+$/u;

/** The texts that runs of base64 hold; what unpacks to no text (pictures, hashes) is left out. */
function unpacked(text: string): string[] {
  return (text.match(packed) ?? []).flatMap((run) => {
    const bytes = Buffer.from(run, 'base64');
    try {
      const plain = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      // A word of letters alone unpacks to a text by chance.
      return printed.test(plain) && /\d{4}|\p{Script=Han}/u.test(plain) ? [plain] : [];
    } catch {
      return [];
    }
  });
}

/** Digits that a reader of scanned pages takes for letters: O for 0, l and I for 1. */
const mistaken = /(?<![0-9A-Za-z])(?=[0-9OoIl]*[OoIl])[0-9OoIl]{11,19}[Xx]?(?![0-9A-Za-z])/g;

/** Numbers with few letters in the place of digits, in digits. */
function withoutMistakes(text: string): string[] {
  return (text.match(mistaken) ?? []).flatMap((run) => {
    const letters = run.match(/[OoIl]/g)?.length ?? 0;
    return letters * 3 > run.length ? [] : [run.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')];
  });
}

/** An identity number with the day of birth in words: 110199 1980年01月02日 123X. */
const dayInWords = /(\d{6})\s*((?:19|20)\d{2})\s*年\s*(\d{2})\s*月\s*(\d{2})\s*日\s*(\d{3}[\dXx])/g;

/** Words of a script that are put together when it runs: '138' + '00138000'. */
const joined = /(["'`])\s*\+\s*\1/g;

/** The same with what only parts the digits taken away. */
function withoutParts(text: string): string {
  return text.replace(dayInWords, '$1$2$3$4$5').replace(joined, '');
}

const deepest = 2;

/**
 * What a text says where it is written in signs for other signs: escapes and parted words of pages,
 * scripts and JSON, quoted-printable, base64, numbers with an exponent, letters in the place of digits. Empty where nothing of the kind is in it.
 */
export function unwrapped(text: string, depth = 0): string {
  const plain = withoutParts(withoutEscapes(withoutQuotedPrintable(text)));
  const own = plain === text ? [] : [plain];
  const numbers = (text.match(exponential) ?? []).map(writtenOut);
  const inner = unpacked(plain);
  const further = depth < deepest ? [...own, ...inner].map((one) => unwrapped(one, depth + 1)) : [];
  const mended = withoutMistakes(plain);
  return [...own, ...numbers, ...mended, ...inner, ...further]
    .filter((one) => one !== '')
    .join('\n');
}

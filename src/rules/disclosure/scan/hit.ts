/** Something in a text that may not be on the web. */
export interface Hit {
  /** What it is, in Chinese, e.g. 身份证号码. */
  readonly kind: string;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  /** What was found, without spaces and signs. It is hashed where a false alarm is cleared, never shown. */
  readonly value: string;
  /** Enough to find it, too little to use it: the report itself must leak nothing. */
  readonly masked: string;
  /** What the clerk does about it. */
  readonly remedy: string;
}

/** Shows the first three and the last two characters. */
export function mask(value: string): string {
  return value.length <= 6
    ? '*'.repeat(value.length)
    : `${value.slice(0, 3)}${'*'.repeat(value.length - 5)}${value.slice(-2)}`;
}

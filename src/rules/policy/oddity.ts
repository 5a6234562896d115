/** Something in a reading that a person should look at before the text is published. */
export interface Oddity {
  code: string;
  line: number;
  /** What is odd, in Chinese, without a full stop. */
  message: string;
  remedy: string;
}

/**
 * A clause's number as it stands before its words: 第三条 and 2.1 are set apart from them, （三） and 1.
 * close themselves.
 */
export function numberBeforeWords(number: string): string {
  return /[、.．)）：:]$|^[①-⑳㈠-㈩⑴-⒇⒈-⒛—－•●·▪]/u.test(number) ? number : `${number}\u3000`;
}

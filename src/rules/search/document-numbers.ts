/** 湖政发20242号 cannot be told apart; every form with a mark or a space between is read. */
export function plainDocumentNumbers(typed: string): string {
  return typed.replace(
    /(\p{Script=Han}{2,}?[发办规函字])\s*[（(]?\s*((?:19|20)\d\d)\s*(?:年|[）)])?\s*第?\s*(\d{1,4})\s*号?(?=$|\s|\P{N})/gu,
    '$1（$2）$3号',
  );
}

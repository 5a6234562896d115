const byItself = /(?<!不|不再|非)自动(?:顺延|延续|延长|延期|续延|续期)/u;
/** Nothing but that it goes on: not for whom (已受理的申请，继续适用), nor that somebody must say so again. */
const goesOn =
  /(?:期满|届满|到期)后?(?:[，,]?(?:如|若)?(?:未|没有|无)[^，。；]{0,14}?的)?[，,]?(?:本[^，。；]{1,6})?(?:仍|仍然)?继续(?:有效|执行|实施|施行|适用)(?!的)/u;
const ofTerm = /有效期|试行期|执行期|实施期|施行期|^(?:期满|届满|到期)/u;

/** Whether words say that something goes on behind its term (期满后自动顺延一年): its last day they do not tell. */
export const prolongs = (words: string): boolean => byItself.test(words) || goesOn.test(words);

/** Whether it is the term of a text that they speak of, and not that of a contract. */
export const prolongsTerm = (words: string): boolean => prolongs(words) && ofTerm.test(words);

/** Whether a sentence says so of the term that the sentence before it names: 期满后自动延续。 */
export const opensProlonging = (sentence: string): boolean =>
  /^(?:期满|届满|到期)/u.test(sentence) && prolongs(sentence);

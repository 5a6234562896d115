// The sentence on coming into force closes the whole text, wherever the last numbered part ended.
const closing =
  /^本.{1,14}自.{1,20}起(?:满?[\d一二三四五六七八九十]{1,3}(?:日|天|个月)后)?(?:施行|实施|执行|生效)|^本.{1,14}有效期|^凡[^，。]{2,16}，自本(?:通知|办法|意见|规定|细则|规则|方案|决定|公告|通告|条例|文件|政策|标准|措施)[^，。]{0,6}之日起(?:停止执行|失效|废止)|^(?:特此|专此|此复|现予(?:公布|公告)。$)|^(?:妥否|以上[^，。]{0,8})，请|^感谢[您你贵]|^(?:主持|出席|列席|参加|参会|请假|缺席|记录)(?:会议)?(?:人员|单位|人)?\s*[：:]|^此外，对.{0,20}(?:条文|条款|序号|文字)|^参\s*考\s*文\s*献$/u;
/** Whom to ask about the text, but where a part is about that itself (五、联系方式). */
const contact =
  /^(?:联系人?|联系(?:人及电话|单位|电话|方式)|(?:政策|业务)?咨询(?:电话|方式|人)|(?:政策)?解读(?:机关|机构|单位|部门|科室|人))\s*[：:]/u;
const ofContacts = /联系|咨询|方式|报名|地址|受理|、解读/u;

/** Whether a line closes the whole text, wherever the last numbered part ended. */
export const closesText = (line: string): boolean => closing.test(line);
/** Whether a line says whom to ask about the text. */
export const tellsWhom = (line: string): boolean => contact.test(line);
/** Whether a line opens a part about whom to ask. */
export const isOfContacts = (line: string): boolean => ofContacts.test(line);

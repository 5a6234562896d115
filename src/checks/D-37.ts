import { requirement } from './run/check.ts';
import { shownRecord } from './run/shown-record.ts';

/** Each text links to its official explanation or says that there is none here. */
const checkInterpretation = shownRecord(
  (record) => record.includes('政策解读') && /官方解读|本站未收录/.test(record),
  '没有官方解读的链接，也没有写明本站未收录',
);

export default requirement({
  words: '文件与解读互相链接；没有解读的写明',
  sources: [{ name: '国办发〔2017〕47号', mark: 'page' }],
  applies: ['policy'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '每份文件页上有没有官方解读的链接，或者写明本站未收录',
  person: { judges: '解读的页面有没有链接回文件，本站未收录的是否确实没有', who: '经办人员' },
  tests: [],
  site: [{ check: checkInterpretation, what: '份文件' }],
});

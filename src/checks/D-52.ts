import { requirement } from './run/check.ts';
import { brotliCompressSync, constants } from 'node:zlib';
import { byItself, type SiteCheck } from './run/site.ts';
import { isPageFile } from '../outputs/site-page.ts';

/** The largest page alone; `npm run budget` measures pages with all they request. */
const pageLimitKilobytes = 60;
const limitBytes = pageLimitKilobytes * 1000;
/** More than Brotli takes to say that what follows is not compressed. */
const partingBytes = 100;

/** Size in kB once compressed with Brotli, whose windows are told in powers of two. */
function kilobytes(bytes: Buffer, quality: number, window: number): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: window,
  };
  return brotliCompressSync(bytes, { params }).length / 1000;
}

/** No page's own HTML exceeds what a phone on a slow line can take; measured with Brotli. */
const checkPageSize: SiteCheck = (_, tell) => ({
  again: byItself,
  file: ({ path, bytes }) => {
    // Below the limit uncompressed, below it compressed.
    if (!isPageFile(path) || bytes.length <= limitBytes) return;
    // What a lesser compression brings below the limit, a better one does too; so does one that leaves the
    // end as it is. Of most pages a beginning is enough.
    const part = bytes.subarray(0, 2 * (bytes.length - limitBytes) + 8000);
    const rest = (bytes.length - part.length + partingBytes) / 1000;
    if (kilobytes(part, 1, 18) + rest <= pageLimitKilobytes) return;
    const size = kilobytes(bytes, 5, constants.BROTLI_DEFAULT_WINDOW);
    if (size <= pageLimitKilobytes) return;
    tell(
      `${path}：页面压缩后 ${size.toFixed(1)} kB，超过 ${pageLimitKilobytes} kB。请分页，或减少页面的内容。`,
    );
  },
});

export default requirement({
  words: '页面轻，慢的网络也打得开',
  sources: [{ name: '国办发〔2017〕47号 附件', mark: 'page' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: `每页自己的 HTML 压缩后是否不超过${pageLimitKilobytes} kB；样式、脚本和图片不在内`,
  person: { judges: '连同样式、脚本和图片，在慢的网络上几秒打开', who: '发布前运行测试的人' },
  tests: ['scripts/budget.ts'],
  site: [{ check: checkPageSize, what: '页' }],
});

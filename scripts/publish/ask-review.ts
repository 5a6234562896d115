import type { Review } from '../../src/facts/kinds/review.ts';
import type { Answers } from './answers.ts';
import { ofDay } from './ask-list.ts';
import type { Draft } from './context.ts';
import type { PublishSettings } from './settings-file.ts';

const short = (value: string): string | null =>
  value.length < 2 ? '请写清楚一些，至少 2 个字。' : null;

/** What the words for a post end in or hold; a name of a person holds none of them. */
const post = /[岗科处室局办员组委部会长队院站所股课]|中心|机构|单位|小组|机关|政府/u;

// The hundred commonest surnames, which nine in ten people bear.
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const name = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}$`, 'u');

/** The part of an answer that looks like the name of a person: it stands alone, or behind a post. */
function nameIn(value: string): string | null {
  const parts = value
    .split(/[\s、，,；;：:（）()]+/u)
    .filter((one) => one !== '' && !post.test(one));
  const [only, other] = parts;
  const whole = other === undefined && only === value && /^\p{Script=Han}{2,4}$/u.test(value);
  return whole ? value : (parts.find((one) => name.test(one)) ?? null);
}

/** Roles are shown on pages: a name of a person has no place there. */
function isRole(value: string): string | null {
  const found = nameIn(value);
  return found === null ? short(value) : `“${found}”像是姓名。请只写岗位，如“信息公开审查岗”。`;
}

/**
 * Asks for the review that goes before publication (《政府信息公开条例》第十七条), once for all files of
 * a run.
 *
 * @returns one record for each original; none where nobody has reviewed them yet
 */
export async function askReview(
  drafts: readonly { readonly source: Pick<Draft['source'], 'file' | 'sha256'> }[],
  { review: given }: PublishSettings,
  { answers, day, role: lastRole = null }: { answers: Answers; day: string; role?: string | null },
): Promise<Review[]> {
  const own = given === 'none' ? undefined : given;
  const result = await answers.ask({
    key: 'review › result',
    ask: '公开前的审查（《政府信息公开条例》第十七条），结论是什么？',
    notes: ['没有“可公开”记录的原件可以先登记，不会上网。'],
    given: given === 'none' ? 'none' : own?.result,
    choices: [
      { value: '可公开', label: '已经审查，可以向全社会公开' },
      { value: 'none', label: '还没有审查：先登记，不上网' },
      { value: '不予公开', label: '已经审查，不予公开' },
    ],
  });
  if (result === 'none' || result === null) return [];
  const role = await answers.ask({
    ...{
      key: 'review › role',
      ask: '谁审查的？写岗位，不写姓名。',
      given: own?.role,
      check: isRole,
      proposed:
        lastRole === null
          ? null
          : { value: lastRole, because: '上一次审查登记的岗位。', weak: true },
    },
  });
  const date = await answers.ask({
    ...{ key: 'review › date', ask: '审查日期？', given: own?.date, ...ofDay },
    proposed: { value: day, because: '今天。', weak: true },
  });
  const basis = await answers.ask({
    key: 'review › basis',
    ask: '看了什么、为什么这样决定？',
    notes: ['这句话会原样登在网页上，不要写姓名和不能公开的内容。'],
    ...{ given: own?.basis, check: short },
  });
  if (role === null || date === null || basis === null) return [];
  const said = { audience: '全社会', role, date, basis } as const;
  return drafts.map(({ source: { file, sha256 } }) => ({
    ...{ file, sha256, ...said },
    result: result === '不予公开' ? '不予公开' : '可公开',
  }));
}

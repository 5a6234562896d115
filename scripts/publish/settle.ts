import type { Settlement } from '../../src/rules/list/settlement.ts';
import { partCode } from '../import/lists/left-out.ts';
import type { Note, RowDoubt } from '../import/problem.ts';
import type { Answers } from './answers.ts';
import type { PublishSettings } from './settings-file.ts';
import { PublishStop } from './stop.ts';

const onlyPart = (): PublishStop =>
  new PublishStop('refused', [
    '已停下，什么也没有写入。城市、工作表或日期写错的，改正后再运行；名单只列了一部分片区的：其中已有片区的阶段、面积变化，登记在 events.csv，依据写这份文件；新增的片区，请向制发单位取得列有全市片区的名单，再运行一次。',
  ]);

/** Asks which project a doubtful row is. */
export async function settle(
  doubt: RowDoubt,
  { answers, known }: { readonly answers: Answers; readonly known: PublishSettings },
): Promise<{ city: string; settlement: Settlement } | null> {
  const { city, asOf, seq, name, candidates } = doubt;
  const given = known.files
    .flatMap(({ lists = [] }) => lists)
    .filter((list) => list.asOf === undefined || list.asOf === asOf)
    .flatMap(({ settlements = [] }) => settlements)
    .find((one) => one.seq === seq);
  const key = `files › lists › settlements（名单 ${asOf}）› seq: ${seq}`;
  const all = seq === 'all';
  const is = await answers.ask({
    ...{ key, given: given?.is },
    ask: all
      ? '这份名单没有一行对得上已有的项目：都是新项目吗？'
      : `序号 ${seq}“${name}”是哪个项目？`,
    notes: all
      ? [
          '城市、工作表或日期有误的，停下，改正后再运行。',
          '一份名单按全市算，已有的片区会全部写成“已调出”：只是另一批的也请停下，向制发单位取得列有全部片区的名单。',
        ]
      : [],
    choices: [
      ...candidates.map((one) => ({
        value: one.id,
        label: `${one.id}“${one.name}”（${one.because.join('、')}）`,
      })),
      ...(all && answers.hasPerson
        ? [{ value: 'stop', label: '不是，或者这份名单只列了一部分：停下' }]
        : []),
      { value: 'new', label: all ? '都是新项目，已有的都已调出' : '新项目' },
    ],
  });
  if (is === 'stop') throw onlyPart();
  const reason = await answers.ask({
    ...{ key: `${key} › reason`, ask: '理由？', given: given?.reason },
    check: (value) => (value.length < 2 ? '请写清楚一些，至少 2 个字。' : null),
  });
  if (is === null || reason === null) return null;
  return { city, settlement: { asOf, seq, is, reason } };
}

/** Asks a person whether a list is all of its city where it looks like a part; stops where it is not. */
export async function askWhole(notes: readonly Note[], answers: Answers): Promise<void> {
  const parts = notes.filter(({ code }) => code === partCode);
  if (parts.length === 0 || !answers.hasPerson) return;
  const answer = await answers.ask({
    ...{ key: '', ask: '没有列的片区都已调出了吗？' },
    notes: parts.flatMap(({ what, read = '' }) => [`${what}。`, `${read}。`]),
    choices: [
      { value: 'part', label: '没有，这份名单只列了一部分：停下' },
      { value: 'whole', label: '都已调出' },
    ],
  });
  if (answer === 'whole') return;
  throw onlyPart();
}

import { expect, test } from 'vitest';
import { Answers } from '../../../../scripts/publish/answers.ts';
import { reviewAgain, type ReviewRun } from '../../../../scripts/publish/review-again.ts';
import { noSettings } from '../../../../scripts/publish/settings-file.ts';
import { undo } from '../../../../scripts/publish/undo.ts';
import { openPortal } from '../../../../scripts/settings.ts';
import { allPolicies } from '../../../../src/rules/portal/policies.ts';
import { bureauText, PublishCase, answers } from '../../../support/publish-case.ts';

const yes = () => Promise.resolve(true);

/** Registers a review of `name` as a person types it; the words asked go unseen. */
function reviewed(one: PublishCase, name: string, typed: string[], more: Partial<ReviewRun> = {}) {
  const say = (line: string): void => {
    one.lines.push(line);
  };
  const prompt = (): Promise<string> => Promise.resolve(typed.shift() ?? '');
  return reviewAgain({
    ...{ settings: one.settings, name, known: noSettings, answers: new Answers(prompt, say), say },
    ...{ step: () => undefined, agree: yes, ...more },
  });
}

const shown = ({ settings }: PublishCase): string[] =>
  allPolicies(openPortal(settings)).map(({ slug }) => slug);

test('what is reviewed later is published then, taken down by one more review, and both are taken back', async () => {
  const one = new PublishCase();
  const file = one.file('办法.docx', bureauText());
  const waiting = answers
    .replace(/ {2}- file: 清单[\s\S]*?proposed \}\]\n/u, '')
    .replace(/review: .*/u, 'review: none');
  const done = await one.publish([file], waiting);
  expect(done?.planned.remaining[0]).toContain('--review 办法.docx');
  expect(shown(one)).not.toContain('shili-2026-7');
  expect(await one.publish([file], waiting)).toBeNull();
  expect(one.lines.at(-1)).toMatch(
    /没有审查记录，审查后运行 npm run publish -- --review 办法\.docx/u,
  );

  // The clerk drags the file in.
  expect(await reviewed(one, file, ['1', '信息公开审查岗', '', '看过全文'])).toBe(true);
  expect(shown(one)).toContain('shili-2026-7');
  const public_ = one.read('disclosure/reviews.yaml');

  const bytes = one.bytes();
  const down = ['3', '信息公开审查岗', '2026-08-03', '附件有误，更正后重新公开'];
  expect(
    await reviewed(one, 'shili-2026-7', [...down], { agree: () => Promise.resolve(false) }),
  ).toBe(false);
  expect(one.bytes()).toEqual(bytes);
  expect(await reviewed(one, 'shili-2026-7', down)).toBe(true);
  expect(shown(one)).not.toContain('shili-2026-7');
  expect(one.read('disclosure/reviews.yaml').startsWith(public_)).toBe(true);
  expect(one.lines.join('\n')).toContain('不再上网：文件 shili-2026-7。');

  const silent = { agree: yes, say: () => undefined, step: () => undefined };
  expect(await undo(one.settings, silent)).toBe(true);
  expect(one.bytes()).toEqual(bytes);
});

test('a name that nothing is registered under lists what is; nobody having reviewed writes nothing', async () => {
  const one = new PublishCase();
  const before = one.bytes();
  await expect(reviewed(one, '没有.docx', [])).rejects.toThrow(
    /没有登记“没有\.docx”[\s\S]*mingdan-2026-01-31\.csv：名单 shili\/2026-01-31/u,
  );
  expect(await reviewed(one, '2026-01-31', ['2'])).toBe(false);
  expect(one.bytes()).toEqual(before);
});

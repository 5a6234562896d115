import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Review } from '../../src/facts/kinds/review.ts';
import type { Source } from '../../src/facts/kinds/source.ts';
import { loadReviews } from '../../src/facts/read/disclosure.ts';
import { allPublications } from '../../src/rules/portal/changes.ts';
import { reviewOf } from '../../src/rules/disclosure/review.ts';
import { formatDate } from '../../src/rules/words/date.ts';
import { openPortal, type Settings } from '../settings.ts';
import type { Answers } from './answers.ts';
import { askReview } from './ask-review.ts';
import { readManifest, writeReviews } from './edits.ts';
import type { Step } from './journal.ts';
import type { PublishSettings } from './settings-file.ts';
import { closeStage, openStage, stagedEdits, type Stage } from './stage.ts';
import { inStage, requireBuildable, writeStage } from './staged.ts';
import { PublishStop, requireAnswers } from './stop.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** What a person calls an original: its own file, its registered name, the slug of its text, or the day of its list. */
function sourceNamed(name: string, sources: readonly Source[]): Source {
  const bytes = existsSync(name) && statSync(name).isFile() ? readFileSync(name) : null;
  const sha256 = bytes === null ? null : sha256Of(bytes);
  const found = sources.filter(
    ({ file, text, lists, city, ...source }) =>
      source.sha256 === sha256 ||
      [file, text?.slug].includes(basename(name)) ||
      lists.some(({ asOf }) => [asOf, `${city}/${asOf}`].includes(name)),
  );
  const [only, other] = found;
  if (only !== undefined && other === undefined) return only;
  const known = (found.length === 0 ? sources : found).map(
    (source) => `- ${source.file}：${madeOf(source).join('，')}`,
  );
  throw new PublishStop('usage', [
    found.length === 0
      ? `没有登记“${name}”。登记了的原件：`
      : `“${name}”有几份原件，请写其中一份：`,
    ...known,
  ]);
}

/** What the site makes of an original, in words. */
function madeOf({ text, lists, city }: Source): string[] {
  const made = [
    ...(text === null ? [] : [`文件 ${text.slug}`]),
    ...lists.map(({ asOf, title }) => `名单 ${city}/${asOf}《${title}》`),
  ];
  return made.length === 0 ? ['已被另一份代替'] : made;
}

function toldOf(review: Review | null): string {
  return review === null
    ? '还没有审查记录，没有上网'
    : `${formatDate(review.date)}，${review.role}，结论“${review.result}”：${review.basis}`;
}

/** @param wasShown whether an earlier review let it be published */
function outcomeOf(source: Source, { result, date, basis }: Review, wasShown: boolean): string[] {
  const made = madeOf(source).join('，');
  if (result === '可公开') return [`构建以后可以上网：${made}。`];
  if (!wasShown) {
    return [`以前没有可公开的审查结论，没有上过网，以后也不上网：${made}。登记和原件都留着。`];
  }
  return [
    `构建以后不再上网：${made}。公开过的网址写着“内容已撤下”、${formatDate(date)}和这条理由：“${basis}”。`,
    '登记和原件都留着。放到服务器上时换上整个 dist/，再照 docs/deploy/README.md 的“撤下”一节核对。',
  ];
}

/** Tries the data with the record in the copy. @throws PublishStop with all that would stop a build */
async function requireWhole(settings: Settings, stage: Stage): Promise<void> {
  const { data } = settings;
  const before = openPortal(settings);
  const after = await inStage(data, stage, () => {
    const portal = openPortal({ ...settings, data: stage.data });
    allPublications(portal);
    return portal;
  });
  await requireBuildable(data, stage, { before, after });
}

/** What registers a review, and whom it talks to. */
export interface ReviewRun {
  readonly settings: Settings;
  readonly name: string;
  readonly known: PublishSettings;
  readonly answers: Answers;
  readonly say: (line: string) => void;
  readonly step: Step;
  /** Asks whether the record is to be written, once its consequences are told. */
  readonly agree: () => Promise<boolean>;
}

/**
 * Adds a review to an original on file: after a review that was still to come, or to take down what is
 * published. Records that stand are kept; the latest counts.
 *
 * @returns false where the clerk said no, or nobody has reviewed it
 * @throws PublishStop where no original is meant, an answer is missing, or the site would not build
 */
export async function reviewAgain(run: ReviewRun): Promise<boolean> {
  const { settings, name, known, answers, say, step, agree } = run;
  const { data, day } = settings;
  const source = sourceNamed(name, readManifest(data));
  say(`${source.file}：${madeOf(source).join('，')}`);
  say(`现在：${toldOf(reviewOf(source.sha256, loadReviews(data)))}`);
  const [review] = await askReview([{ source }], known, {
    ...{ answers, day },
    role: loadReviews(data).at(-1)?.role ?? null,
  });
  requireAnswers(answers);
  if (review === undefined) return false;
  try {
    step('stage');
    const stage = openStage(data);
    writeReviews(stage.data, [review]);
    await requireWhole(settings, stage);
    const wasShown = loadReviews(data).some(
      (one) => one.sha256 === source.sha256 && one.result === '可公开',
    );
    for (const line of outcomeOf(source, review, wasShown)) say(line);
    if (!(await agree())) return false;
    const about = [`${source.file}：审查结论“${review.result}”`];
    await writeStage(data, stage, { edits: stagedEdits(stage), about }, step);
    return true;
  } finally {
    closeStage(data);
  }
}

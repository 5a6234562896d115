import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importers } from '../import/importers.ts';
import { privatePartsOf } from '../import/private.ts';
import { describeProblems, type Note } from '../import/problem.ts';
import { runImport } from '../import/run.ts';
import { openPortal, type Settings } from '../settings.ts';
import { allowHosts, newHosts } from './allowed-hosts.ts';
import type { Answers } from './answers.ts';
import { askFile } from './ask-file.ts';
import { askReview } from './ask-review.ts';
import { writeCityWords } from './city-words.ts';
import { readOnFile, sinceWhen, type Draft } from './context.ts';
import { writeRegistrations, writeSettlements, type Registration } from './edits.ts';
import type { Step } from './journal.ts';
import { correctedLists, writeCorrections } from './corrections.ts';
import { changedPublications, remaining } from './outcome.ts';
import type { Planned } from './planned.ts';
import { aboutAnnotations } from './remedies.ts';
import { recognise, type Recognised } from './recognise.ts';
import type { PublishSettings } from './settings-file.ts';
import { closeStage, inWordsOf, openStage, stagedEdits, type Stage } from './stage.ts';
import { inStage, requireBuildable, writeStage } from './staged.ts';
import { askWhole, settle } from './settle.ts';
import { PublishStop, requireAnswers } from './stop.ts';
import { registeredLines } from './summary.ts';

/** What a run is given, and whom it talks to. */
export interface Run {
  readonly settings: Settings;
  readonly files: readonly string[];
  readonly known: PublishSettings;
  readonly answers: Answers;
  readonly say: (line: string) => void;
  readonly step: Step;
  /** Shows the plan to whoever decides; true: write it. */
  readonly decide: (planned: Planned) => Promise<boolean>;
}

function readGiven(path: string): { path: string; bytes: Uint8Array } {
  if (!existsSync(path)) throw new PublishStop('usage', [`没有这个文件：${path}。`]);
  if (!statSync(path).isFile()) {
    throw new PublishStop('usage', [`${path} 是文件夹：请写出其中的文件。`]);
  }
  return { path, bytes: readFileSync(path) };
}

/** Reads the files and leaves out those that need nothing: on file already, or given twice. */
async function readFiles({ files, settings, say }: Run) {
  const { data, day } = settings;
  const onFile = readOnFile(data, day);
  const seen = new Map<string, string>();
  const read: Extract<Recognised, { kind: 'text' | 'list' }>[] = [];
  const refused: string[] = [];
  for (const path of files) {
    say(`正在读取 ${basename(path)} ……`);
    const file = await recognise(readGiven(path), day);
    const since = sinceWhen(data, onFile.sources, file.sha256);
    const twice = seen.get(file.sha256);
    seen.set(file.sha256, path);
    if (since !== null) say(`${basename(path)}：${since}。`);
    else if (twice !== undefined)
      say(`${basename(path)}：与 ${basename(twice)} 是同一个文件，只登记一次。`);
    else if (file.kind === 'refused') refused.push(...file.lines);
    else {
      // What may not be public is told before anybody has answered a question.
      refused.push(...describeProblems(privatePartsOf(data, file)).map((line) => `错误 ${line}`));
      for (const line of registeredLines(file)) say(line);
      read.push(file);
    }
  }
  if (refused.length > 0) {
    throw new PublishStop('refused', [
      ...refused,
      '什么也没有写入。原件不改；照上面各条办理后再运行一次。',
    ]);
  }
  return { onFile, read };
}

async function askAll(run: Run) {
  const { known, answers, settings, say } = run;
  const { onFile: before, read } = await readFiles(run);
  let onFile = before;
  const names = new Set(onFile.sources.map(({ file }) => file));
  const drafts: Draft[] = [];
  for (const [at, file] of read.entries()) {
    say(`【${at + 1}/${read.length}】${basename(file.path)}`);
    const own = known.files.find((one) => basename(one.file) === basename(file.path));
    const draft = await askFile(file, own, { onFile, answers, names, say });
    if (draft === null) continue;
    names.add(draft.source.file);
    drafts.push(draft);
    // What a person added to the city for this file stands for the next one.
    const { city } = draft.known;
    const cities = onFile.cities.map((one) =>
      one.city.slug === city.slug ? { ...one, city } : one,
    );
    const from = new Map([...onFile.last.from, [city.slug, draft.from]]);
    const last = { ...onFile.last, from, obtained: draft.obtainedOn };
    onFile = { ...onFile, cities, last };
  }
  const reviews =
    read.length === 0
      ? []
      : await askReview(drafts, known, { answers, day: settings.day, role: onFile.last.role });
  requireAnswers(
    answers,
    '在终端里运行会逐项询问；或写进 --settings 的文件，写法见 docs/publish-answers.md。',
  );
  return { drafts, reviews };
}

/** Annotations that lie beside a text that was handed over, adapted to its new words. */
function annotationsBeside(path: string): Map<string, Uint8Array> {
  const folder = `${path}.annotations`;
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

function registrationOf(draft: Draft): Registration {
  const { source, file, lists, replacesText, changes } = draft;
  const annotations = source.text === null ? new Map() : annotationsBeside(file.path);
  return {
    ...{ source, bytes: file.bytes, replacesText, changes, annotations },
    layouts: lists.flatMap(({ layout }) => (layout === null ? [] : [layout])),
    replacesLists: lists.flatMap(({ asOf, replaces }) => (replaces === null ? [] : [asOf])),
  };
}

/** Imports into the copy, asking about doubtful rows as they come up. */
async function importStaged(run: Run, stage: Stage): Promise<readonly Note[]> {
  const { data } = run.settings;
  for (let round = 0; ; round += 1) {
    const report = await runImport(stage.data, importers, { dryRun: false });
    if (report.ok) return report.notes;
    const doubts = report.problems.flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt]));
    if (round > 5 || doubts.length === 0 || doubts.length < report.problems.length) {
      const lines = report.lines
        .filter((line) => line.startsWith('错误') || report.problems.length === 0)
        .map((line) => inWordsOf(data, stage, line));
      throw new PublishStop('refused', [
        ...lines,
        `共 ${lines.length} 处错误，什么也没有写入。原件不改；照上面各条办理后再运行一次。`,
      ]);
    }
    const settled = [];
    for (const doubt of doubts) settled.push(await settle(doubt, run));
    requireAnswers(run.answers);
    for (const one of settled) {
      if (one !== null) writeSettlements(stage.data, one.city, [one.settlement]);
    }
  }
}

async function plan(run: Run, stage: Stage, asked: Awaited<ReturnType<typeof askAll>>) {
  const { settings, say, step } = run;
  const { data } = settings;
  const { drafts, reviews } = asked;
  step('import');
  say('导入（在副本里）……');
  const before = openPortal(settings);
  const hosts = newHosts(before.site, drafts);
  allowHosts(stage.data, hosts);
  for (const { cityBefore, known } of drafts) writeCityWords(stage.data, cityBefore, known.city);
  writeRegistrations(stage.data, drafts.map(registrationOf), reviews);
  const notes = await importStaged(run, stage);
  await askWhole(notes, run.answers);
  step('check');
  say('核对……');
  const advice = (lines: readonly string[]) => aboutAnnotations(drafts, lines);
  const staged = () =>
    inStage(data, stage, () => openPortal({ ...settings, data: stage.data }), advice);
  const imported = await staged();
  const corrected = correctedLists(before, imported, drafts);
  writeCorrections(stage.data, corrected, imported);
  const after = corrected.length === 0 ? imported : await staged();
  const publications = await inStage(data, stage, () => changedPublications(before, after), advice);
  const corrections = corrected.map(({ publication }) => publication);
  await requireBuildable(data, stage, { before, after });
  const reviewed = reviews.length > 0;
  const planned: Planned = {
    ...{ drafts, reviews, hosts, before, after, publications, corrections, notes },
    remaining: remaining(after, drafts, { notes, reviewed }),
    edits: stagedEdits(stage),
  };
  return planned;
}

/** What a draft is, for the journal. */
function toldOf({ source, lists }: Draft): string {
  const parts = [
    ...(source.text === null ? [] : [`文件 ${source.text.slug}`]),
    ...lists.map(({ asOf, title }) => `名单 ${asOf}《${title}》`),
  ];
  return `${source.file}：${parts.join('，')}`;
}

/**
 * Registers and imports files in a copy of the data, shows what comes of it, and writes it on yes.
 *
 * @returns what was planned, and whether it was written; null where there was nothing to do
 * @throws PublishStop where it ends before anything was written
 */
export async function publish(run: Run): Promise<{ planned: Planned; written: boolean } | null> {
  const { data } = run.settings;
  run.step('read');
  const asked = await askAll(run);
  if (asked.drafts.length === 0) return null;
  try {
    run.step('stage');
    const stage = openStage(data);
    const planned = await plan(run, stage, asked);
    run.step('decide');
    if (!(await run.decide(planned))) return { planned, written: false };
    run.step('write');
    const { edits, drafts } = planned;
    await writeStage(data, stage, { edits, about: drafts.map(toldOf) }, run.step);
    return { planned, written: true };
  } finally {
    closeStage(data);
  }
}

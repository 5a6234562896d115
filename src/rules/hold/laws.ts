import {
  remedyLands,
  remedyStages,
  type Law,
  type LawNote,
  type Remedy,
  type RemedyRecord,
} from '../../facts/kinds/law.ts';
import type { City } from '../../facts/kinds/city.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import type { Records, TextRecords } from '../../facts/records.ts';
import { beyondLaws, mayBeShown, unknownAnchors, unknownLaws, withLaws } from '../law/law.ts';
import { restsOn } from '../law/rests-on.ts';
import { findClause, wordsAbove } from '../policy/clause-tree.ts';
import { placeOf, refuse } from './annotations.ts';

function citeFaults(
  file: string,
  records: readonly { laws: readonly string[] }[],
  laws: readonly Law[],
) {
  return records.flatMap((record, at) =>
    unknownLaws(record, laws).map(
      (id) =>
        `${placeOf(file, at)}：laws.yaml 中没有编号“${id}”，请改正编号，或先在那里登记该条法律。`,
    ),
  );
}

/** Figures and articles of our words that no article they cite bears out. */
function beyondFaults<T extends { laws: readonly string[] }>(
  file: string,
  records: readonly T[],
  laws: readonly Law[],
  wordsOf: (record: T) => { readonly words: string; readonly also?: readonly string[] },
): string[] {
  return records.flatMap((record, at) => {
    const { words, also } = wordsOf(record);
    const beyond = beyondLaws(words, withLaws(record, laws).laws, also);
    if (beyond.length === 0) return [];
    return [
      `${placeOf(file, at)}：“${beyond.join('”“')}”不见于所引法律条文的概括（laws.yaml），请按条文改正，或补引该条。`,
    ];
  });
}

const stageNames = {
  consult: '征求意见',
  compensation: '补偿什么',
  decision: '没有达成协议的决定',
  enforcement: '执行',
} as const;
const landNames = { collective: '集体土地', state: '国有土地上的房屋' } as const;

/** Steps that are told for one kind of land and not for the other: who has the other takes them for hers, or for none. */
function oneSided(file: string, records: readonly RemedyRecord[]): string[] {
  const told = (stage: string, land: string) =>
    records.some((one) => one.province === null && one.stage === stage && one.land === land);
  return remedyStages.flatMap((stage) => {
    const lands = remedyLands.filter((land) => told(stage, land));
    const [missing] = remedyLands.filter((land) => !lands.includes(land));
    if (lands.length === 0 || missing === undefined) return [];
    return [
      `${file}：“${stageNames[stage]}”只写了一种土地，没有写${landNames[missing]}（stage: ${stage}，land: ${missing}）。请按法律补上一条；法律没有规定的，写一条说明没有。`,
    ];
  });
}

/**
 * Remedies of one province whose names do not tell it: pages show them by their names alone. Those of a
 * province of which the portal has no city are shown nowhere.
 */
function provinceFaults(
  file: string,
  records: readonly RemedyRecord[],
  cities: readonly City[],
): string[] {
  return records.flatMap(({ name, province }, at) => {
    const own = cities.find(({ code }) => code.slice(0, 2) === province)?.province;
    if (own === undefined || [`（${own}）`, `，${own}）`].some((end) => name.endsWith(end)))
      return [];
    return [
      `${placeOf(file, at)} › name：写了 province 的，末尾须在括号里写明“（${own}）”：页面按它告诉读者只在该省适用。`,
    ];
  });
}

/**
 * 救济途径 that may be shown: those whose every article was read.
 *
 * @throws DataFileError where a remedy cites an article that is not on file, or says more than it, or
 *   a step is told for one kind of land alone, or the name of one does not tell the province it is of
 */
export function holdRemedies(
  { file, content }: Records['remedies'],
  { laws, cities }: { readonly laws: readonly Law[]; readonly cities: readonly City[] },
): Remedy[] {
  refuse([
    ...provinceFaults(file, content, cities),
    ...citeFaults(file, content, laws),
    ...beyondFaults(file, content, laws, ({ period, says, when }) => ({
      words: [period ?? '', says, when].join('\n'),
    })),
    ...oneSided(file, content),
  ]);
  return content.map((record) => withLaws(record, laws)).filter(mayBeShown);
}

/** The words of a clause, those of its table among them. */
const wordsOf = ({ text, table }: Clause): string =>
  [text, ...(table?.rows.flatMap(({ cells }) => cells) ?? [])].join('\n');

/** Words of a note that stand in none of its clauses, and clauses that hold none of its words. */
function wordFaults(
  file: string,
  records: TextRecords['lawNotes']['content'],
  policy: Policy,
): string[] {
  return records.flatMap(({ anchors, words }, at) => {
    const clauses = anchors.flatMap((anchor) => findClause(policy, anchor) ?? []);
    const missing = words.filter(
      (word) => !clauses.some((clause) => restsOn({ words: [word] }, wordsOf(clause))),
    );
    const without = clauses.filter(
      (clause) => wordsOf(clause).trim() !== '' && !restsOn({ words }, wordsOf(clause)),
    );
    return [
      ...missing.map((word) => `“${word}”不在所列条款中`),
      ...without.map(({ anchor }) => `条款 ${anchor} 中没有 words 里的任何一个词`),
    ].map((fault) => `${placeOf(file, at)}：${fault}，请照原文改正 words 或 anchors。`);
  });
}

/**
 * 上位法提示 of one text that may be shown.
 *
 * @throws DataFileError where a note names a clause or an article that does not exist, says more than
 *   its articles, or rests on words that its clauses do not hold
 */
export function holdLawNotes(
  { file, content }: TextRecords['lawNotes'],
  policy: Policy,
  laws: readonly Law[],
): LawNote[] {
  refuse([
    ...citeFaults(file, content, laws),
    ...beyondFaults(file, content, laws, ({ note, anchors }) => ({
      words: note,
      also: anchors.flatMap((anchor) => wordsAbove(policy, anchor)),
    })),
    ...wordFaults(file, content, policy),
    ...content.flatMap(({ anchors }, at) =>
      unknownAnchors(anchors, policy).map(
        (anchor) =>
          `${placeOf(file, at)}：${policy.slug} 没有条款 ${anchor}，请改为政策文件页面上的条款编号。`,
      ),
    ),
  ]);
  return content
    .map((record) => ({ ...withLaws(record, laws), policy: policy.slug }))
    .filter(mayBeShown);
}

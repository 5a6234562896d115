import { Faults } from '../../facts/faults.ts';
import { frozen } from '../../facts/frozen.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { readingKind } from '../../facts/kinds/reading.ts';
import { rightKind } from '../../facts/kinds/right.ts';
import type { Held, OnFile, Portal } from '../../facts/portal.ts';
import type { AnyRecord, Records } from '../../facts/records.ts';
import { showing } from '../../facts/shown-cities.ts';
import { fileOf, writtenKinds } from '../../facts/written.ts';
import { requireChain } from '../publication/ledger.ts';
import { holdDeadlines, holdEvidence, holdRelated } from './deadlines.ts';
import { holdTerms } from './glossary.ts';
import { holdGoverningRules, holdOffices } from './governing.ts';
import { holdLawNotes, holdRemedies } from './laws.ts';
import { holdParameters } from './parameters.ts';
import { holdReadings } from './readings.ts';
import { holdRights } from './rights.ts';
import { holdSameSentence } from './same-sentence.ts';
import { holdScope } from './scopes.ts';
import { holdTargets } from './targets.ts';
import { holdTasks } from './tasks.ts';
import { settleTasks } from '../task/settle.ts';
import { holdWritten } from './written.ts';

/** What the records of one text say, and what its structure gives. */
function holdText(
  { topics, laws, bodies, askedMatters: matters }: OnFile['base'],
  policy: Policy,
  all: Records,
  faults: Faults,
) {
  const records = all.texts.get(policy.slug);
  if (records === undefined) throw new Error(`${policy.slug}: its records were not read`);
  const read = <T>(reading: () => T) => faults.read<T | null>(reading, null);
  const ordered = read(() => holdTasks(records.tasks, policy));
  // What refers to broken records would only seem broken itself.
  const deadlines = read(() => ordered && holdDeadlines(records.deadlines, policy, ordered));
  const tasks =
    ordered && deadlines
      ? settleTasks(policy, ordered, {
          ...{ bodies, records: records.tasks.content, deadlines: deadlines.deadlines },
          others: records.deadlines.content.others ?? [],
          elsewhere: records.deadlines.content.elsewhere ?? [],
        })
      : ordered;
  const parameters = read(() => holdParameters(records.parameters, policy, topics));
  const ofRights = fileOf(all, rightKind, policy.slug);
  const rights = read(() => {
    const held = holdRights(ofRights, policy, topics);
    holdSameSentence(ofRights.file, held, parameters ?? []);
    return held;
  });
  const readings = faults.read(
    () =>
      parameters && rights
        ? holdReadings(fileOf(all, readingKind, policy.slug), policy, {
            ...{ topics, rights, parameters, matters },
          })
        : [],
    [],
  );
  const lawNotes = faults.read(() => holdLawNotes(records.lawNotes, policy, laws), []);
  const scope = read(() => holdScope(records.scope, policy));
  return { tasks, deadlines, parameters, rights, readings, lawNotes, scope };
}

/**
 * The records that are published as people write them. What a kind promises besides what all are held to
 * was held with the text.
 */
function holdAllWritten(
  { base, records }: OnFile,
  held: ReadonlyMap<string, readonly AnyRecord[]>,
  faults: Faults,
): Map<string, readonly AnyRecord[]> {
  const { cities, registeredPolicies: policies } = base;
  const known = { policies, cities: cities.map(({ slug }) => slug) };
  return new Map(
    writtenKinds.map((kind) => {
      const files = records.written.get(kind.name) ?? [];
      const own = () =>
        files.flatMap((file) => faults.read(() => holdWritten(kind, file, known), []));
      return [kind.name, held.get(kind.name) ?? own()];
    }),
  );
}

/** What the records say, each held against the texts. */
function holdRecords(onFile: OnFile, faults: Faults): Held {
  const { base, records } = onFile;
  const { registeredPolicies: policies, disclosure } = base;
  const texts = policies.map((policy) => holdText(base, policy, records, faults));
  const ruled = new Map<string, readonly object[]>([
    [rightKind.name, texts.flatMap(({ rights }) => rights ?? [])],
    [readingKind.name, texts.flatMap(({ readings }) => readings)],
  ]) as ReadonlyMap<string, readonly AnyRecord[]>;
  const known = texts.flatMap(({ deadlines }) => deadlines ?? []);
  const deadlines = known.flatMap((one) => one.deadlines);
  const readable = known.length === texts.length;
  const cities = [...records.ofCities];
  const ofCities = cities.map(([, { evidence, related }]) => ({
    evidence: faults.read(() => (readable ? holdEvidence(evidence, deadlines) : []), []),
    related: faults.read(() => (readable ? holdRelated(related, deadlines, policies) : []), []),
  }));
  const { publicationLedger: ledger } = records;
  faults.read(() => {
    requireChain(ledger.file, ledger.content, disclosure.hash);
    return null;
  }, null);
  return {
    records: holdAllWritten(onFile, ruled, faults),
    registeredTasks: texts.flatMap(({ tasks }) => tasks ?? []),
    registeredDeadlines: { deadlines, conflicts: known.flatMap(({ conflicts }) => conflicts) },
    registeredParameters: texts.flatMap(({ parameters }) => parameters ?? []),
    registeredLawNotes: texts.flatMap(({ lawNotes }) => lawNotes),
    scopes: texts.flatMap(({ scope }) => scope ?? []),
    evidence: ofCities.flatMap(({ evidence }) => evidence),
    related: ofCities.flatMap(({ related }) => related),
    targets: new Map(
      cities.map(([slug, { targets }]) => {
        const own = policies.filter(({ city }) => city === slug);
        return [slug, faults.read(() => holdTargets(targets, own), [])];
      }),
    ),
    remedies: faults.read(() => holdRemedies(records.remedies, base), []),
    registeredOffices: faults.read(() => holdOffices(records.offices, policies), []),
    registeredTerms: faults.read(() => holdTerms(records.terms, policies, base.topics), []),
    registeredGoverningRules: faults.read(
      () => holdGoverningRules(records.governingRules, policies),
      [],
    ),
    publicationLedger: ledger.content,
  };
}

/**
 * Makes a portal of what is on file: holds every record against the text it speaks of, and adds what the
 * structure of the texts gives. Nothing else makes a portal, so nothing is shown that was not held.
 *
 * @throws DataFileError with every record that its text does not bear out, all at once
 */
export function holdPortal(onFile: OnFile): Portal {
  const faults = new Faults();
  const held = holdRecords(onFile, faults);
  faults.throwAny();
  return frozen(showing({ ...onFile.base, ...held }));
}

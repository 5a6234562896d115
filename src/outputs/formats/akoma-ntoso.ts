import { fileFamilies } from '../file-addresses.ts';
import { absenceWords } from '../../facts/kinds/absence.ts';
import { titlesOf } from '../../facts/kinds/kind.ts';
import { policyKind } from '../../facts/kinds/public-policy.ts';
import type { Origin } from '../../facts/kinds/origin.ts';
import { standingCode } from '../../facts/kinds/policy-status.ts';
import { lawNoteKindNames, type LawNote } from '../../facts/kinds/law.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import type { StatusOnDay } from '../../rules/policy/status.ts';
import { undated } from '../../rules/words/date.ts';
import { absolute, type Imprint } from './imprint.ts';
import { element, escapeXml, textElement } from './xml.ts';
import { standingReason } from '../../rules/words/status.ts';

/** A day with what it is the day of. */
interface NamedDay {
  readonly date: string;
  readonly name: string;
}

/** What the file tells of a text besides its words. */
export interface AkomaNtosoContext {
  /** The text with its city. */
  readonly origin: Origin;
  readonly imprint: Imprint;
  /** On the day of the build. */
  readonly status: StatusOnDay;
  /** Day on which this portal first showed the text; null where that is not recorded. */
  readonly shownOn: string | null;
  /** 上位法提示 of this text. */
  readonly lawNotes: readonly LawNote[];
}

const noteId = (at: number) => `note-${at + 1}`;

/** Marks at a clause, without a word of their own, that lead to the notes on it. */
function noteRefs(anchor: string, notes: readonly LawNote[]): string {
  return notes
    .flatMap(({ anchors }, at) => (anchors.includes(anchor) ? [at] : []))
    .map((at) => element('noteRef', { href: `#${noteId(at)}`, marker: `${at + 1}` }))
    .join('');
}

/** The notes of a text: words of this site, which stand apart from its own. */
function notesOf(notes: readonly LawNote[]): string {
  if (notes.length === 0) return '';
  const written = notes.map(({ kind, note }, at) =>
    element(
      'note',
      { eId: noteId(at), marker: `${at + 1}` },
      textElement(
        'p',
        `上位法提示（${lawNoteKindNames[kind]}；本站说明，不具有法律效力）：${note}`,
      ),
    ),
  );
  return element('notes', { source: '#portal' }, written.join(''));
}

/** The lines of a clause, with the marks of its notes behind the last. */
function paragraphs(text: string, marks: string): string {
  if (text === '') return marks === '' ? '' : element('p', {}, marks);
  return text
    .split('\n')
    .map((line, at, { length }) =>
      element('p', {}, escapeXml(line) + (at === length - 1 ? marks : '')),
    )
    .join('');
}

function tableOf({ anchor, table }: Clause): string {
  if (table === null) return '';
  const rows = [
    element(
      'tr',
      {},
      table.columns.map((cell) => element('th', {}, textElement('p', cell))).join(''),
    ),
    ...table.rows.map(({ cells }) =>
      element('tr', {}, cells.map((cell) => element('td', {}, textElement('p', cell))).join('')),
    ),
  ];
  // The standard demands an eId of each table.
  return element('table', { eId: `${anchor}__table` }, rows.join(''));
}

/** A clause as a container of its kind; own text before its parts stands in `intro`. */
function container(
  clause: Clause,
  childrenOf: ReadonlyMap<string | null, Clause[]>,
  notes: readonly LawNote[],
): string {
  const children = childrenOf.get(clause.anchor) ?? [];
  const own = paragraphs(clause.text, noteRefs(clause.anchor, notes)) + tableOf(clause);
  const inner =
    children.length === 0
      ? element('content', {}, own === '' ? '<p/>' : own)
      : (own === '' ? '' : element('intro', {}, own)) +
        children.map((child) => container(child, childrenOf, notes)).join('');
  return element(
    'hcontainer',
    { name: clause.kind, eId: clause.anchor },
    (clause.number === null ? '' : textElement('num', clause.number)) +
      (clause.heading === null ? '' : textElement('heading', clause.heading + clause.headingEnd)) +
      inner,
  );
}

const printedDays = ['formedOn', 'issuedOn', 'publishedOn'] as const;

/** The day that this file stands for: when the portal first showed the text. */
function ourDay({ shownOn, imprint }: AkomaNtosoContext): NamedDay {
  return shownOn === null
    ? { date: imprint.builtOn, name: '本文件生成之日' }
    : { date: shownOn, name: '本站首次公开之日' };
}

/**
 * The standard demands a day of the work. It is one that the text prints, named as what it is; a text
 * without any has the day of our own showing, which says so.
 */
function dayOfWork({ metadata }: Policy, context: AkomaNtosoContext): NamedDay {
  for (const field of printedDays) {
    const date = metadata[field];
    if (date !== null) return { date, name: titlesOf(policyKind.record)[field] };
  }
  const { date, name } = ourDay(context);
  return { date, name: `${name}（${undated}）` };
}

/** A draft is a proposal, a text of unknown standing a document and no act. */
function documentType(policy: Policy, { status }: StatusOnDay): 'act' | 'bill' | 'doc' {
  if (policy.metadata.draft) return 'bill';
  return status === '效力待核' ? 'doc' : 'act';
}

function identification(policy: Policy, context: AkomaNtosoContext): string {
  const { metadata, city, slug } = policy;
  const day = dayOfWork(policy, context);
  const printed = metadata.formedOn ?? metadata.issuedOn ?? metadata.publishedOn ?? 'nodate';
  const work = `/akn/cn-${city}/${documentType(policy, context.status)}/${printed}/${slug}`;
  const level = (name: string, uri: string, dated: NamedDay, more: string): string =>
    element(
      name,
      {},
      element('FRBRthis', { value: `${uri}/!main` }) +
        element('FRBRuri', { value: uri }) +
        element('FRBRdate', { date: dated.date, name: dated.name }) +
        element('FRBRauthor', { href: name === 'FRBRManifestation' ? '#portal' : '#issuer' }) +
        more,
    );
  const number =
    metadata.docNumber === null ? '' : element('FRBRnumber', { value: metadata.docNumber });
  const address = absolute(context.imprint, fileFamilies.policyXml.at(slug).address);
  return element(
    'identification',
    { source: '#portal' },
    level('FRBRWork', work, day, element('FRBRcountry', { value: 'cn' }) + number) +
      level('FRBRExpression', `${work}/zho@`, day, element('FRBRlanguage', { language: 'zho' })) +
      level(
        'FRBRManifestation',
        `${work}/zho@.xml`,
        ourDay(context),
        element('FRBRformat', { value: address }),
      ),
  );
}

/** City and standing, which the standard has no element for, in a namespace of the portal. */
function proprietary({ status, imprint, origin }: AkomaNtosoContext): string {
  const { city, cityName, cityCode, policy, document, docNumber, via } = origin;
  return element(
    'proprietary',
    { source: '#portal', 'xmlns:mingdi': absolute(imprint, '/data/schemas/') },
    element('mingdi:origin', { city, cityName, cityCode, policy, document, docNumber, via }) +
      element('mingdi:standing', {
        value: status.status,
        code: standingCode(status.status),
        on: status.asOf.day,
        reason: standingReason(status),
        basis: status.basisAnchor === null ? null : `#${status.basisAnchor}`,
      }),
  );
}

/**
 * A text as Akoma Ntoso 3.0 (OASIS LegalDocML): the clause tree with our permanent anchors as eIds,
 * every word of the original in its place. A draft is a `bill`, a text of unknown standing a `doc`,
 * all others an `act`; the standing and its reason stand in `proprietary`, 上位法提示 in `notes`, each
 * with a `noteRef` at its clauses.
 */
export function toAkomaNtoso(policy: Policy, context: AkomaNtosoContext): string {
  const childrenOf = new Map<string | null, Clause[]>();
  for (const clause of policy.clauses) {
    const siblings = childrenOf.get(clause.parent);
    if (siblings === undefined) childrenOf.set(clause.parent, [clause]);
    else siblings.push(clause);
  }
  const organization = (eId: string, name: string) =>
    element('TLCOrganization', { eId, href: `/ontology/organization/${eId}`, showAs: name });
  const references = element(
    'references',
    { source: '#portal' },
    organization('portal', context.imprint.name) +
      organization('issuer', policy.metadata.issuer ?? absenceWords.notStated),
  );
  const meta = element(
    'meta',
    {},
    identification(policy, context) + references + notesOf(context.lawNotes) + proprietary(context),
  );
  const type = documentType(policy, context.status);
  const body = (childrenOf.get(null) ?? [])
    .map((clause) => container(clause, childrenOf, context.lawNotes))
    .join('\n');
  const document = element(
    type,
    { name: type === 'bill' ? '征求意见稿' : '政策文件', contains: 'originalVersion' },
    `${meta}\n${element('preface', {}, element('p', {}, element('docTitle', {}, escapeXml(policy.metadata.title))))}\n${element(type === 'doc' ? 'mainBody' : 'body', {}, body)}`,
  );
  const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('akomaNtoso', { xmlns: namespace }, document)}\n`;
}

import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { element, escapeXml, textElement } from './xml.ts';

/** Akoma Ntoso demands a date of the work; this one, named 原文未载明, says that none is printed. */
const noDate = { date: '0001-01-01', name: '原文未载明' };

function paragraphs(text: string): string {
  return text === ''
    ? ''
    : text
        .split('\n')
        .map((line) => textElement('p', line))
        .join('');
}

function tableOf({ table }: Clause): string {
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
  return element('table', {}, rows.join(''));
}

/** A clause as a container of its kind; own text before its parts stands in `intro`. */
function container(clause: Clause, childrenOf: ReadonlyMap<string | null, Clause[]>): string {
  const children = childrenOf.get(clause.anchor) ?? [];
  const own = paragraphs(clause.text) + tableOf(clause);
  const inner =
    children.length === 0
      ? element('content', {}, own === '' ? '<p/>' : own)
      : (own === '' ? '' : element('intro', {}, own)) +
        children.map((child) => container(child, childrenOf)).join('');
  return element(
    'hcontainer',
    { name: clause.kind, eId: clause.anchor },
    (clause.number === null ? '' : textElement('num', clause.number)) +
      (clause.heading === null ? '' : textElement('heading', clause.heading + clause.headingEnd)) +
      inner,
  );
}

function dateElement(date: string | null, name: string): string {
  return element('FRBRdate', date === null ? noDate : { date, name });
}

function identification(policy: Policy, portalUrl: string): string {
  const { metadata, city, slug } = policy;
  const date = metadata.formedOn ?? metadata.issuedOn ?? metadata.publishedOn;
  const work = `/akn/cn-${city}/act/${date ?? 'nodate'}/${slug}`;
  const level = (name: string, uri: string, more: string): string =>
    element(
      name,
      {},
      element('FRBRthis', { value: `${uri}/!main` }) +
        element('FRBRuri', { value: uri }) +
        dateElement(date, '成文') +
        element('FRBRauthor', { href: name === 'FRBRManifestation' ? '#portal' : '#issuer' }) +
        more,
    );
  const number =
    metadata.docNumber === null ? '' : element('FRBRnumber', { value: metadata.docNumber });
  return element(
    'identification',
    { source: '#portal' },
    level('FRBRWork', work, element('FRBRcountry', { value: 'cn' }) + number) +
      level('FRBRExpression', `${work}/zho@`, element('FRBRlanguage', { language: 'zho' })) +
      level(
        'FRBRManifestation',
        `${work}/zho@.xml`,
        element('FRBRformat', { value: `${portalUrl}data/policies/${slug}.xml` }),
      ),
  );
}

/**
 * A text as Akoma Ntoso 3.0 (OASIS LegalDocML): the clause tree with our permanent anchors as eIds,
 * every word of the original in its place.
 *
 * @param portalUrl absolute address of the portal, ending in a slash
 */
export function toAkomaNtoso(policy: Policy, portalUrl: string, portalName: string): string {
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
    organization('portal', portalName) +
      organization('issuer', policy.metadata.issuer ?? '原文未载明'),
  );
  const meta = element('meta', {}, identification(policy, portalUrl) + references);
  const body = (childrenOf.get(null) ?? [])
    .map((clause) => container(clause, childrenOf))
    .join('\n');
  const document = element(
    'act',
    { name: '政策文件', contains: 'originalVersion' },
    `${meta}\n${element('preface', {}, element('p', {}, element('docTitle', {}, escapeXml(policy.metadata.title))))}\n${element('body', {}, body)}`,
  );
  const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('akomaNtoso', { xmlns: namespace }, document)}\n`;
}

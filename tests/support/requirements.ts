import type { Requirement, Result } from '../../src/rules/disclosure/requirement.ts';

/** A requirement of the site that blocks; a test sets what it is about. */
export function aRequirement(id: string, more: Partial<Requirement> = {}): Requirement {
  return {
    id,
    words: `要求${id}`,
    sources: [{ name: '某条例第一条', mark: 'law' }],
    applies: ['site'],
    gate: 'blocks',
    demo: null,
    audience: 'reader',
    examines: '链接',
    person: null,
    tests: [],
    ...more,
  };
}

/** What became of a requirement: it is met, unless a test says otherwise. */
export function aResult(id: string, more: Partial<Result> = {}): Result {
  return {
    id,
    gate: 'blocks',
    state: 'met',
    detail: '',
    findings: [],
    reminders: [],
    links: [],
    signoff: null,
    ...more,
  };
}

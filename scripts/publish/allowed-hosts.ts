import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../src/facts/kinds/site.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { sitePath } from '../../src/facts/read/site.ts';
import { linkKind } from '../../src/rules/site/links.ts';
import { replaceFile } from '../files/atomic.ts';
import type { Draft } from './context.ts';

/** Hosts of the official pages of these files that the site may not link to yet (D-50). */
export function newHosts(site: Site, drafts: readonly Draft[]): string[] {
  const pages = drafts.flatMap(({ source }) => source.text?.page ?? []);
  const foreign = pages.filter((page) => linkKind(page, site) === 'foreign');
  return [...new Set(foreign.map((page) => new URL(page).hostname))];
}

/** `site.yaml` with hosts added to those that pages may link to; all else stays byte for byte. */
export function withHosts(text: string, hosts: readonly string[]): string {
  if (hosts.length === 0) return text;
  const inLine = /^(allowedHosts:[ \t]*)\[([^\]]*)\]/mu;
  const [, key = '', known = ''] = inLine.exec(text) ?? [];
  if (key !== '') {
    const before = known.trim().replace(/,$/u, '');
    const all = [...(before === '' ? [] : [before]), ...hosts].join(', ');
    return text.replace(inLine, () => `${key}[${all}]`);
  }
  const ofLines = /^(allowedHosts:[ \t]*(?:#.*)?\r?\n)([ \t]*)-/mu;
  const [, head = '', indent = ''] = ofLines.exec(text) ?? [];
  if (head !== '') {
    const lines = hosts.map((host) => `${indent}- ${host}\n`).join('');
    return text.replace(ofLines, () => `${head}${lines}${indent}-`);
  }
  return `${text.endsWith('\n') ? text : `${text}\n`}allowedHosts: [${hosts.join(', ')}]\n`;
}

/** Lets the site link to these hosts. */
export function allowHosts(data: DataFolder, hosts: readonly string[]): void {
  if (hosts.length === 0) return;
  const path = join(data.root, sitePath(data));
  replaceFile(path, withHosts(readFileSync(path, 'utf8'), hosts));
}

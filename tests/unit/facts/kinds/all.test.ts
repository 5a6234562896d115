import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { publicKinds } from '../../../../src/facts/kinds/all.ts';

const folder = resolve('src/facts/kinds');

test('every kind that is declared is published', async () => {
  const modules = readdirSync(folder).map(
    (name) => import(pathToFileURL(join(folder, name)).href) as Promise<Record<string, unknown>>,
  );
  const exported = (await Promise.all(modules)).flatMap((one) => Object.values(one));
  const declared = exported.filter(
    (one) => typeof one === 'object' && one !== null && 'record' in one && 'formats' in one,
  );
  expect(new Set(declared)).toEqual(new Set(publicKinds));
});

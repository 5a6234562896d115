// A process that ends itself at the step of a commit that its second argument counts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { commit } from '../../scripts/publish/journal.ts';
import { hashOf } from '../../scripts/publish/stage.ts';

const [root = '', dieAt = '', signal = 'SIGKILL'] = process.argv.slice(2);
const data = { root, folder: 'data', engine: root };
const own = (path: string): string => join(root, 'data', path);
const from = join(root, '.publish/stage/data');
const wanted: Record<string, string | null> = {
  'a/changed.txt': 'new',
  'a/gone.txt': null,
  'b/c/added.txt': 'new',
};
const edits = Object.entries(wanted).map(([path, text]) => {
  if (text !== null) {
    mkdirSync(join(from, path, '..'), { recursive: true });
    writeFileSync(join(from, path), text);
  }
  return {
    path,
    before: hashOf(own(path)),
    after: text === null ? null : hashOf(join(from, path)),
  };
});
let step = 0;
commit(data, { from, edits, about: ['示例'] }, () => {
  step += 1;
  if (String(step) === dieAt) process.kill(process.pid, signal);
});
console.log(step);

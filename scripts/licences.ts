// npm run licences: writes docs/licences.md, and tells what the lockfile lacks.
import './plain-errors.ts';
import { replaceFile } from './files/atomic.ts';
import { unaccepted } from './licences/accepted.ts';
import { licenceList } from './licences/list.ts';
import { lockProblems, readLock } from './licences/lockfile.ts';

const packages = readLock('package-lock.json');
const unlisted = packages.flatMap(({ path, licence }) =>
  path === '' ? [] : unaccepted(licence).map((one) => `${path}: ${one} is not accepted.`),
);
replaceFile('docs/licences.md', licenceList(packages));
const problems = [...lockProblems(packages), ...unlisted];
for (const problem of problems) console.error(problem);
console.log(`docs/licences.md: ${packages.length - 1} packages.`);
process.exitCode = problems.length === 0 ? 0 : 1;

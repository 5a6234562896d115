// npm run docs: writes the parts of docs/ that follow from the code.
import './plain-errors.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { docsParts, withParts } from './docs/parts.ts';

for (const [file, parts] of await docsParts()) {
  const before = readFileSync(file, 'utf8');
  const after = await withParts(file, before, parts);
  if (after === before) continue;
  writeFileSync(file, after);
  console.log(`已更新 ${file}`);
}

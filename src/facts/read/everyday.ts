import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { everydaySchema, type Everyday } from '../kinds/everyday.ts';
import type { Policy } from '../kinds/policy.ts';
import { DataFileError } from '../data-file-error.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict } from './strict-file.ts';
import { textFile } from '../portal-files.ts';

/**
 * People's words for the clauses of a text; none where nobody has written any.
 *
 * @throws DataFileError where the file is malformed or names a clause that the text does not have
 */
export function loadEveryday(data: DataFolder, policy: Policy): Everyday {
  const file = join(data.folder, textFile(policy, 'everyday'));
  if (!existsSync(join(data.root, file))) return {};
  const words = readStrict(data.root, file, everydaySchema);
  const anchors = new Set(policy.clauses.map(({ anchor }) => anchor));
  const unknown = Object.keys(words).filter((anchor) => !anchors.has(anchor));
  if (unknown.length > 0) {
    throw new DataFileError(
      `${file}：文件里没有条款 ${unknown.join('、')}。请改为 policy.json 里的锚点，或删去这一行。`,
    );
  }
  return words;
}

// npm run record:publication -- 2026-11-23 09:30: records that what is not yet in the ledger was published that day.
import './plain-errors.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { entriesToAppend } from '../src/rules/publication/ledger.ts';
import { dayInShanghai } from '../src/rules/words/date.ts';
import { ledgerEntrySchema } from '../src/facts/kinds/publication.ts';
import { daySchema } from '../src/facts/kinds/day.ts';
import { publicationSubjects, recordSubjects } from '../src/rules/portal/publication-subjects.ts';
import { replaceFile } from './files/atomic.ts';
import { repairLedger } from './files/ledger.ts';
import { openPortal, readSettings } from './settings.ts';
import { plainWords } from './plain-words.ts';
import { portalFiles } from '../src/facts/portal-files.ts';
import { sha256Of } from '../src/facts/read/sha256.ts';

const settings = readSettings();
const day = z.safeParse(daySchema, settings.args[0]);
const time = z.safeParse(ledgerEntrySchema.shape.at, settings.args[1]);
const today = dayInShanghai(new Date());
if (!day.success || day.data > today || !time.success) {
  console.error(
    `用法：npm run record:publication -- <本站首次公开的日期，如 ${today}> <时刻，如 09:30>。日期和时刻须由经办人员给出，不得晚于今天；不知道时刻的不写。`,
  );
  process.exit(1);
}

try {
  const torn = repairLedger(join(settings.data.root, settings.data.folder, portalFiles.ledger));
  if (torn !== null) console.log(torn);
  const portal = openPortal(settings);
  // PubDate of a government page has a time (国办发〔2017〕47号 附件), and the ledger takes none later.
  if (time.data === undefined && portal.site.mode === 'column') {
    throw new Error(
      `政府网站专栏的发布时间要写到分：npm run record:publication -- ${day.data} <公开的时刻，如 09:30>。台账只能追加，事后补不了。`,
    );
  }
  const { root, folder } = portal.folder;
  const path = join(folder, portalFiles.ledger);
  const ledger = portal.publicationLedger;
  const last = ledger.at(-1)?.publishedOn ?? '';
  if (day.data < last) throw new Error(`${path}：最后一行的日期是 ${last}，不能追加更早的日期。`);
  const stamp = { publishedOn: day.data, at: time.data ?? null, hash: sha256Of };
  const subjects = [...publicationSubjects(portal), ...recordSubjects(portal, sha256Of)];
  const entries = entriesToAppend(ledger, subjects, stamp);
  if (entries.length > 0) {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    const before = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    replaceFile(join(root, path), `${before}${lines}`);
  }
  for (const { number, subject } of entries) console.log(`第 ${number} 行：${subject}`);
  console.log(
    entries.length === 0
      ? '没有需要登记的新内容。'
      : `已登记，公开日期 ${day.data} ${time.data ?? '（没有写时刻，页面的发布日期只写到日）'}。`,
  );
} catch (error) {
  console.error(plainWords(error));
  process.exitCode = 1;
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { write } from 'hucre';
import { afterEach, expect, test, vi } from 'vitest';
import { unlessDamaged } from '../../../../scripts/files/damage.ts';
import { readDocument } from '../../../../scripts/import/documents/read-document.ts';
import { TranscriptWriter } from '../../../../scripts/import/documents/transcript.ts';
import { readWorkbookFile } from '../../../../scripts/import/readers/workbook.ts';
import { isPdfFault } from '../../../../scripts/scan/pdf-apart.ts';
import { readApart } from '../../../../scripts/scan/pdf-file.ts';
import { readXml } from '../../../../scripts/scan/xml-words.ts';
import { aDocx, paragraph } from '../../../support/docx.ts';

// A fault of this program must never read as a fault of the file that somebody hands in.
const own = (): never => {
  throw new TypeError('own fault');
};

afterEach(() => {
  vi.restoreAllMocks();
});

test('a fault of our own is none of a Word file', async () => {
  vi.spyOn(TranscriptWriter.prototype, 'finish').mockImplementation(own);
  await expect(readDocument('办法.docx', aDocx(paragraph('第一条')))).rejects.toThrow('own fault');
});

test('a fault of our own is none of a workbook', async () => {
  const bytes = await write({ sheets: [{ name: '名单', rows: [['序号']] }], format: 'xlsx' });
  const file = {
    ...{ name: 'list.xlsx', bytes, attachment: null },
    get sheet(): string | null {
      return own();
    },
  };
  await expect(readWorkbookFile(file)).rejects.toThrow('own fault');
});

test('a fault of our own is none of a part of an archive', () => {
  const part = strToU8('<w:p xmlns:w="w"><w:t>字</w:t></w:p>');
  const read = (): string => {
    readXml(part, { open: own });
    return '读了';
  };
  expect(() => unlessDamaged(read, () => '拒收')).toThrow('own fault');
  const cutOff = (): string => {
    readXml(part.subarray(0, 30), {});
    return '读了';
  };
  expect(unlessDamaged(cutOff, () => '拒收')).toBe('拒收');
});

test('a fault of our own is none of a PDF', () => {
  const script = join(mkdtempSync(join(tmpdir(), 'own-')), 'fault.mjs');
  writeFileSync(script, 'throw new TypeError("own fault");\n');
  expect(() => readApart(script, new Uint8Array())).toThrow('own fault');
});

test('what the reader of PDF throws in its own code is a fault of the file', () => {
  const thrownAt = (place: string): Error =>
    Object.assign(new TypeError('x'), {
      stack: `TypeError: x\n    at f (${place}:1:1)\n    at g (a.ts:2:1)`,
    });
  expect(isPdfFault(thrownAt('node_modules/pdfjs-dist/legacy/build/pdf.mjs'))).toBe(true);
  expect(isPdfFault(thrownAt('scripts/scan/pdf-words.ts'))).toBe(false);
});

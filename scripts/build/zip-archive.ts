import { crc32, deflateRawSync } from 'node:zlib';
import type { Archive } from '../../src/outputs/catalogues.ts';

// Signatures and sizes of what a ZIP file is written in (APPNOTE.TXT 4.3 of PKWARE).
const localHeader = { signature: 0x04034b50, size: 30 } as const;
const directoryEntry = { signature: 0x02014b50, size: 46 } as const;
const endOfDirectory = { signature: 0x06054b50, size: 22 } as const;
/** Version 2.0: deflated parts; names are UTF-8. */
const [version, utf8, deflated] = [20, 0x0800, 8] as const;

/** A day as the format writes it, at midnight; it knows none before 1980. */
function dosDate(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return year < 1980 ? 0x21 : ((year - 1980) << 9) | (month << 5) | date;
}

/** What header and directory say alike of a part: from its version to the length of its name. */
function writeFacts(
  into: Buffer,
  at: number,
  {
    date,
    content,
    packed,
    name,
  }: { date: number; content: Uint8Array } & Record<'packed' | 'name', Buffer>,
): void {
  into.writeUInt16LE(version, at);
  into.writeUInt16LE(utf8, at + 2);
  into.writeUInt16LE(deflated, at + 4);
  into.writeUInt16LE(date, at + 8);
  into.writeUInt32LE(crc32(content), at + 10);
  into.writeUInt32LE(packed.length, at + 14);
  into.writeUInt32LE(content.length, at + 18);
  into.writeUInt16LE(name.length, at + 22);
}

/**
 * Packs files into a ZIP: the same bytes for the same files and day wherever zlib is the same, as of the
 * index and the pictures. Node packs three times as fast as what is written in JavaScript, and smaller.
 */
export const zipArchive: Archive = (files, day) => {
  const date = dosDate(day);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of files) {
    const facts = { date, content, packed: deflateRawSync(content), name: Buffer.from(path) };
    const header = Buffer.alloc(localHeader.size);
    header.writeUInt32LE(localHeader.signature, 0);
    writeFacts(header, 4, facts);
    const entry = Buffer.alloc(directoryEntry.size);
    entry.writeUInt32LE(directoryEntry.signature, 0);
    entry.writeUInt16LE(version, 4);
    writeFacts(entry, 6, facts);
    entry.writeUInt32LE(offset, 42);
    parts.push(header, facts.name, facts.packed);
    directory.push(entry, facts.name);
    offset += header.length + facts.name.length + facts.packed.length;
  }
  const end = Buffer.alloc(endOfDirectory.size);
  end.writeUInt32LE(endOfDirectory.signature, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
};

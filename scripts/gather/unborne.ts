import { basename } from 'node:path';
import { publicKinds } from '../../src/facts/kinds/all.ts';
import type { GatheredText } from './gather-text.ts';

/** What a file of records is of, as people are told. */
const named: Readonly<Record<string, string>> = Object.fromEntries(
  publicKinds.map(({ file, title }) => [basename(file ?? ''), title]),
);

/** A record that a message of the reader names: `…/policies/<slug>/rights.yaml › 第 3 条：…`. */
const place = /\/policies\/(?<slug>[^/\s]+)\/(?<file>[a-z]+\.yaml) › 第 (?<number>\d+) 条/u;

function placesIn(message: string): { slug: string; file: string; at: number }[] {
  return message.split('\n').flatMap((line) => {
    const { slug, file, number } = place.exec(line)?.groups ?? {};
    return slug === undefined || file === undefined || number === undefined
      ? []
      : [{ slug, file, at: Number(number) - 1 }];
  });
}

/** The records of a file with some left out; a file of time limits holds them under their name. */
function leaveOut(content: unknown, gone: ReadonlySet<number>): { content: unknown; left: number } {
  const keep = (records: readonly unknown[]) => records.filter((_, at) => !gone.has(at));
  if (Array.isArray(content)) {
    const kept = keep(content);
    return { content: kept, left: content.length - kept.length };
  }
  const { deadlines = [] } = content as { deadlines?: unknown[] };
  const kept = keep(deadlines);
  return {
    content: { ...(content as object), deadlines: kept },
    left: deadlines.length - kept.length,
  };
}

/**
 * Leaves out the records that the rules of this program do not bear out: a portal of an older version
 * published them under rules that asked less.
 *
 * @param message what the reader of the portal says, a line a record
 * @returns the texts without them, each with a note of how many; null where it names no record
 */
export function withoutUnborne(
  texts: readonly GatheredText[],
  message: string,
): GatheredText[] | null {
  const places = placesIn(message);
  let left = 0;
  const kept = texts.map((text) => {
    const slug = text.source.text?.slug;
    const own = Map.groupBy(
      places.filter((one) => one.slug === slug),
      ({ file }) => file,
    );
    const notes: string[] = [];
    const files = Object.entries(text.annotations).map(([file, content]) => {
      const gone = new Set(own.get(file)?.map(({ at }) => at));
      const without = leaveOut(content, gone);
      left += without.left;
      if (without.left > 0) notes.push(`${named[file] ?? file} ${without.left} 条`);
      return [file, without.content] as const;
    });
    if (notes.length === 0) return text;
    const note = `${slug ?? ''} 没有收${notes.join('、')}（不合本程序现在的核对规则，例如缺少上级条款的条件）`;
    return { ...text, annotations: Object.fromEntries(files), notes: [...text.notes, note] };
  });
  return left === 0 ? null : kept;
}

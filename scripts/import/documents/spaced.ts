import type { Transcript } from './transcript.ts';

const character = '[\\p{Script=Han}\\p{P}\\d０-９]';
const space = '[^\\S\\n]{1,2}';
/** Figures of which one is printed whole are two: 附 件 1 2024 年. */
const apart = `(?!(?<=\\d)${space}\\d\\d)(?!(?<=\\d\\d)${space}\\d)`;
const gap = new RegExp(`(?<=${character})${apart}${space}(?=${character})`, 'gu');
const shortest = 8;
const share = 0.8;

const gapsOf = (line: string): number => line.match(gap)?.length ?? 0;
const sizeOf = (line: string): number => line.replaceAll(/\s/gu, '').length;

/**
 * A transcript without the space between every two characters that scanning programs leave (第 一 条),
 * which hides every number and name from a reader. Only where most lines are set so; told.
 */
export function closeSpaced(transcript: Transcript): Transcript {
  const lines = transcript.text.split('\n');
  const long = lines.filter((line) => sizeOf(line) >= shortest);
  const spaced = long.filter((line) => gapsOf(line) >= (sizeOf(line) - 1) * share);
  if (spaced.length === 0 || spaced.length * 2 < long.length) return transcript;
  // A table of single words or figures has no sentence.
  if (!spaced.some((line) => /[，。；：]/u.test(line))) return transcript;
  const count = lines.reduce((sum, line) => sum + gapsOf(line), 0);
  const told = `文字之间都隔着空格，像是扫描识别的，已去掉 ${count} 处空格；识别的错字和断行须与原件逐字核对`;
  return {
    ...transcript,
    text: lines.map((line) => line.replaceAll(gap, '')).join('\n'),
    notices: [told, ...transcript.notices],
  };
}

import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import vnuJar from 'vnu-jar';
import { filesBelow } from '../build/site-folder.ts';
import type { Found } from './standard.ts';
import { runProgram } from './program.ts';
import { isPageFile } from '../../src/outputs/site-page.ts';

/** One message of the checker. */
interface Message {
  readonly type: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/**
 * A text may skip a level of its own numbering (一、 and then 1.): its headings follow it, and the
 * original is not altered for a checker.
 */
function isOfTheText({ message, extract = '' }: Message): boolean {
  return message.includes('skipping') && extract.includes('class="clause__heading"');
}

/** Takes a built site; gives what the Nu HTML Checker finds in its pages. Needs Java, fetches nothing. */
export function pageProblems(site: string): Found {
  const options = ['--skip-non-html', '--errors-only', '--exit-zero-always', '--format', 'json'];
  const run = runProgram('java', [
    '-Xss4m',
    '-jar',
    vnuJar.toString(),
    ...options,
    '--stdout',
    site,
  ]);
  if (run === null) return { notRun: '需要 Java（Debian：apt-get install default-jre-headless）' };
  if (run.out === '') return [`Nu HTML Checker 没有给出结果：${run.error.trim()}`];
  const { messages } = JSON.parse(run.out) as { messages: Message[] };
  return messages
    .filter((message) => !isOfTheText(message))
    .map(({ url, lastLine = 0, message, extract = '' }) => {
      const file = url === undefined ? site : relative(resolve(site), fileURLToPath(url));
      return `${file} 第 ${lastLine} 行：${message} ${extract.trim().slice(0, 120)}`;
    });
}

/** Takes a built site; gives its pages with something after their end: the checker stops there. */
export function endProblems(site: string): string[] {
  return filesBelow(site)
    .filter(isPageFile)
    .filter((path) => !readFileSync(join(site, path), 'utf8').trimEnd().endsWith('</html>'))
    .map((path) => `${path}：</html> 之后还有内容`);
}

import process from 'node:process';

/** A name or path as it is typed behind a command: in quotes where a shell would take it apart. */
export const asTyped = (path: string): string =>
  /^[\p{L}\p{N}_./\\:~-]+$/u.test(path) ? path : `"${path}"`;

/** Commands that work on no portal. */
const withoutPortal = /^(?:create|licences|docs|deploy:files|bench\b.*|test\b.*|demo|install)$/u;

/** The portal that arguments name; null where they name none. */
export function portalIn(argv: readonly string[]): string | null {
  const at = argv.findIndex((one) => one === '--portal' || one.startsWith('--portal='));
  const named = argv[at] === '--portal' ? argv[at + 1] : argv[at]?.slice('--portal='.length);
  return at < 0 || named === undefined || named === '' ? null : named;
}

/** Files of the data that a person writes, as messages name them where no other portal is meant. */
const ownFile =
  /(?<![\w/.-])data\/(?=disclosure\/[a-z]+\.yaml|(?:redirects|site|queries|corrections)\.yaml|urls(?:\.selection)?\.lock|publications\.jsonl)/gu;

/**
 * A line with the commands and the files of the data that it names, each for the portal that this command
 * works on. Commands of a line that names a portal stay as they are, and so does what is printed for programs.
 *
 * @param portal as it was typed; null for that of this folder
 */
export function forPortal(line: string, portal: string | null): string {
  if (portal === null || /^[[{]\n/u.test(line)) return line;
  const placed = line.replaceAll(ownFile, `${portal.replace(/[/\\]+$/u, '')}/data/`);
  if (placed.includes('--portal')) return placed;
  return placed.replaceAll(/npm run ([\w:-]+)( --(?= ))?/gu, (whole, command: string) =>
    withoutPortal.test(command) ? whole : `npm run ${command} -- --portal ${asTyped(portal)}`,
  );
}

/** From here on all that this command prints names the portal that it was told. */
export function namePortalInOutput(): void {
  const portal = portalIn(process.argv.slice(2));
  if (portal === null) return;
  for (const name of ['log', 'error'] as const) {
    const print = console[name].bind(console);
    console[name] = (...parts: unknown[]): void => {
      print(...parts.map((part) => (typeof part === 'string' ? forPortal(part, portal) : part)));
    };
  }
}

/** Faults of the machine by their codes, in words for a clerk; `place` is the file or folder, or empty. */
const machineFaults: Readonly<Record<string, (place: string) => string>> = {
  EACCES: (place) => `没有权限读写${place}。请把文件夹的权限改为可写，或换一个自己的文件夹再运行。`,
  EBUSY: (place) => `${place || '文件'}正被别的程序使用。请关闭打开它的程序再运行。`,
  EDQUOT: (place) => `可用的磁盘配额已满${place && `，${place} 没有写完`}。请腾出空间再运行。`,
  EIO: (place) =>
    `读写${place || '磁盘'}时出错：磁盘可能已满、已断开或者损坏。请检查磁盘，腾出空间再运行。`,
  EISDIR: (place) => `${place || '所写的路径'}是文件夹，应为文件。请核对路径。`,
  EMFILE: () => '同时打开的文件太多。请关闭别的程序再运行。',
  ENOENT: (place) => `找不到${place || '文件'}。请核对路径，或恢复这个文件。`,
  ENOSPC: (place) => `磁盘已满${place && `，${place} 没有写完`}。请腾出空间再运行。`,
  ENOTDIR: (place) => `${place || '所写的路径'}不是文件夹。请核对路径。`,
  ENOTEMPTY: (place) => `${place || '文件夹'}里还有别的文件，不能替换。请移走再运行。`,
  EPERM: (place) => `系统不允许改动${place || '文件'}。请检查权限，或换一个自己的文件夹再运行。`,
  EROFS: (place) => `${place || '磁盘'}是只读的。请换一个可以写入的文件夹再运行。`,
  EXDEV: (place) =>
    `${place || '文件'}与目标不在同一个磁盘上，不能移动。请放在同一个磁盘上再运行。`,
};

const field = (error: unknown, name: string): string => {
  const value: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : null;
  return typeof value === 'string' ? value : '';
};

/** The error and all that it was caused by, the outermost first. */
function chain(error: unknown): unknown[] {
  const errors: unknown[] = [];
  for (let one = error; one instanceof Error && !errors.includes(one); one = one.cause)
    errors.push(one);
  return errors.length === 0 ? [error] : errors;
}

/** What a package for another platform, or an installation that was broken off, looks like. */
const missingPart =
  /Cannot find (?:native binding|module '([^']+)'|package '([^']+)')|Could not load the "([^"]+)" module/;

/**
 * Takes what a command threw; gives what happened and what to do, in words for a clerk. Messages that
 * are in Chinese were written for them and stay as they are.
 */
export function plainWords(error: unknown): string {
  const errors = chain(error);
  const [first] = errors;
  const message = first instanceof Error ? first.message : String(first);
  // What the system says may hold a Chinese name and is English all the same.
  const ofSystem =
    Object.hasOwn(machineFaults, field(first, 'code')) && field(first, 'syscall') !== '';
  if (!ofSystem && /\p{Script=Han}/u.test(message)) return message;
  for (const one of errors) {
    // Folders are made with all above them: none can be missing, so the disk refuses.
    const refused = field(one, 'code') === 'ENOENT' && field(one, 'syscall') === 'mkdir';
    const words = machineFaults[refused ? 'EROFS' : field(one, 'code')];
    if (words !== undefined) return words(field(one, 'dest') || field(one, 'path'));
  }
  const missing = errors
    .map((one) => missingPart.exec(one instanceof Error ? one.message : ''))
    .find(Boolean);
  if (missing) {
    const name = missing.slice(1).find(Boolean) ?? '';
    return `缺少程序的组件${name === '' ? '' : ` ${name}`}：没有装全，或是从另一种系统复制来的。请删去 node_modules 文件夹，再运行 npm ci。`;
  }
  return `程序出错。请把下面这句话告诉维护人员：${message.split('\n')[0] ?? ''}`;
}

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { load } from 'cheerio';
import { write } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  answers,
  bareList,
  bureauList,
  bureauText,
  review,
  savedPage,
} from '../support/publish-case.ts';
import { temporaryFolder } from '../support/temporary.ts';

const empty = temporaryFolder();
const portal = join(empty, 'portal');

/** Runs a program without the network, as a clerk would; gives its exit code and all that it says. */
function run(folder: string, program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'],
      SOURCE_DATE_EPOCH: String(Date.UTC(2026, 7, 3) / 1000),
      ASTRO_TELEMETRY_DISABLED: '1',
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
    },
  });
  return { status, output: stdout + stderr };
}

const npm = (name: string, ...args: string[]) => run(portal, 'npm', 'run', name, '--', ...args);

/**
 * Puts the packages that the lockfile installs with the engine beside it, those for development left
 * out: what `npm install` of the packed file does, where there is a network.
 */
function installDependencies(folder: string): void {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    if (name === undefined || dev === true || devOptional === true || !existsSync(path)) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(resolve(path), join(folder, name));
  }
}

/** Packs this checkout, and unpacks it where npm would. */
function installEngine(): void {
  const modules = join(empty, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  installDependencies(modules);
  const packed = run('.', 'npm', 'pack', '--silent', '--pack-destination', empty);
  expect(packed.output).toContain('.tgz');
  const file = readdirSync(empty).find((name) => name.endsWith('.tgz')) ?? '';
  mkdirSync(join(modules, 'mingdi'));
  const into = ['-C', join(modules, 'mingdi'), '--strip-components=1'];
  expect(run('.', 'tar', '-xzf', join(empty, file), ...into)).toEqual({ status: 0, output: '' });
  symlinkSync('../mingdi/scripts/mingdi.mjs', join(modules, '.bin/mingdi'));
}

const wordsOf = (file: string): string => {
  const page = load(readFileSync(join(portal, 'dist', file), 'utf8'));
  return page('body').text().replaceAll(/\s+/g, '');
};

// From an empty folder to a site, by the words that each command says.
describe('the engine from its package', { timeout: 300_000 }, () => {
  beforeAll(installEngine);

  test('lays out a portal folder that depends on it by version', () => {
    const made = run(empty, join(empty, 'node_modules/.bin/mingdi'), 'create', 'portal');
    expect(made.output).toContain('运行 npm run new-city');
    expect(made.status).toBe(0);
    const own = JSON.parse(readFileSync(join(portal, 'package.json'), 'utf8')) as {
      dependencies: { mingdi: string };
    };
    const engine = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(own.dependencies).toEqual({ mingdi: engine.version });
    const again = run(empty, join(empty, 'node_modules/.bin/mingdi'), 'create', 'portal');
    expect(again.output).toContain('文件夹里已经有文件');
    expect(npm('build').output).toContain('还没有任何城市。请先运行 npm run new-city。');
  });

  test('adds an invented city, publishes its list and its text, and builds the site', async () => {
    const site = join(portal, 'data/site.yaml');
    const named = readFileSync(site, 'utf8')
      .replace('fictional: false', 'fictional: true')
      .replace('allowedHosts: []', 'allowedHosts: [www.shili.example]');
    writeFileSync(site, named);
    const rows = [
      ['代码', '名称', '级别'],
      ['981001', '示例东区', '区县'],
      ['981002', '示例西县', '区县'],
      ['981001101', '丙示街道', '乡镇街道'],
      ['981001102', '乙示镇', '乡镇街道'],
      ['981002101', '己示乡', '乡镇街道'],
    ];
    const table = await write({ sheets: [{ name: '代码', rows }], format: 'xlsx' });
    writeFileSync(join(portal, '代码表.xlsx'), table);
    const city = ['--name', '示例市', '--code', '981000', '--province', '示例省', '--yes'];
    const added = npm(
      'new-city',
      ...city,
      '--table',
      '代码表.xlsx',
      '--categories',
      '低效工业片区、低效住宅片区',
    );
    expect(added.output).toContain('已建好 示例市。');

    writeFileSync(join(portal, '清单.xlsx'), await bureauList());
    writeFileSync(join(portal, '办法.docx'), bureauText());
    // A web page as an original is published as it is, and is no page of the site.
    writeFileSync(join(portal, '通知.html'), savedPage);
    const page = '  - { file: 通知.html, from: 示例市人民政府网站, page: null }\n';
    writeFileSync(join(portal, '回答.yaml'), answers.replace('review:', `${page}review:`));
    const files = ['清单.xlsx', '办法.docx', '通知.html'];
    const published = npm('publish', ...files, '--yes', '--settings', '回答.yaml');
    expect(published.output).not.toContain('错误');
    expect(published.status).toBe(0);

    writeFileSync(join(portal, '八月.xlsx'), await bareList());
    const bare = `files:\n  - file: 八月.xlsx\n    from: 示例市示例局用途科提供\n    lists: [{ asOf: 2026-08-02, layout: proposed }]\n${review}\n`;
    writeFileSync(join(portal, '八月.yaml'), bare);
    const later = npm('publish', '八月.xlsx', '--yes', '--settings', '八月.yaml');
    expect(later.output).not.toContain('阶段变化');
    expect(later.status).toBe(0);

    writeFileSync(join(portal, 'theme.css'), ':root { --color-accent: #8b1a1a; }\n');
    mkdirSync(join(portal, 'content/pages'), { recursive: true });
    const about =
      '---\ntitle: 关于本专栏\ndescription: 这一页是站点自己写的\n---\n\n本专栏自己的话。本专栏由示例机关主办，收录示例市的片区名单和政策文件；每个数字都有出处，本站未收录的不等于没有。\n';
    writeFileSync(join(portal, 'content/pages/about.mdx'), about);
    const built = npm('build');
    expect(/一、不改正[^]*?\n\n/u.exec(built.output)?.[0]).toBeUndefined();
    expect(built.output).toContain('构建完成');
    expect(built.status).toBe(0);
  });

  test('a list without categories and stages is shown as one that prints none', () => {
    expect(wordsOf('projects/index.html')).toContain('名单没有印实施阶段（原文未载明）');
    expect(wordsOf('projects/shili-001/index.html')).toContain(
      '2026年7月31日的名单列为“正在实施”；后来的名单没有印阶段，不表示阶段变了。',
    );
    expect(wordsOf('projects/shili-004/index.html')).toContain('类别原文未载明');
    expect(wordsOf('progress/index.html')).toContain('各阶段有多少，原文未载明');
    const { projects } = JSON.parse(
      readFileSync(join(portal, 'dist/data/projects.json'), 'utf8'),
    ) as { projects: { stage: string | null; category: string | null }[] };
    expect(projects).toMatchObject(Array(4).fill({ stage: null, category: null }));
  });

  test('the site has the list, the text, the words and colours of the portal, and nothing else', () => {
    expect(wordsOf('projects/index.html')).toContain('示例紫藤印社');
    expect(wordsOf('projects/shili-001/index.html')).toContain('丙示街道');
    expect(wordsOf('policies/shili-2026-7/index.html')).toContain('本办法自2026年7月1日起施行');
    expect(readFileSync(join(portal, 'dist/data/originals/通知.html'), 'utf8')).toBe(savedPage);
    expect(wordsOf('about/index.html')).toContain('本专栏自己的话。');
    expect(wordsOf('accessibility/index.html')).toContain('无障碍说明');
    expect(existsSync(join(portal, 'dist/compare'))).toBe(false);
    const styles = readdirSync(join(portal, 'dist/_astro')).filter((name) => name.endsWith('.css'));
    const css = styles.map((name) => readFileSync(join(portal, 'dist/_astro', name), 'utf8'));
    expect(css.join('')).toContain('#8b1a1a');
    const made = readdirSync(join(empty, 'node_modules/mingdi'));
    expect(made.filter((name) => ['dist', '.build', '.cache', '.astro'].includes(name))).toEqual(
      [],
    );
  });
});

// npm run build: builds the site beside the published one and replaces dist/ only when all is well.
import { rmSync } from 'node:fs';
import { build } from 'astro';
import { buildDay } from './build/build-day.ts';
import { describeBuild, measureBuild } from './build/build-report.ts';
import { replaceSite } from './build/replace-site.ts';
import { filesBelow } from './build/site-folder.ts';

const start = performance.now();
const built = '.build/site';
const published = process.env['MINGDI_OUT_DIR'] ?? 'dist';

try {
  process.env['NODE_ENV'] = 'production';
  process.env['MINGDI_BUILD_DATE'] = buildDay(process.env['SOURCE_DATE_EPOCH'], new Date());
  rmSync(built, { recursive: true, force: true });
  await build({ outDir: built, logLevel: 'warn' });
  const pages = filesBelow(built).filter((path) => path.endsWith('.html')).length;
  replaceSite(built, published);
  console.log(describeBuild(measureBuild(pages, start)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`构建失败，${published}/ 保持上一次成功的内容。`);
  process.exitCode = 1;
}

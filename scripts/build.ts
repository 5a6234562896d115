// npm run build: builds the site beside the published one and replaces dist/ only when all is well.
import process from 'node:process';

const published = process.env['MINGDI_OUT_DIR'] ?? 'dist';

try {
  // Loaded here, because some modules read data/ when they are loaded, and a fault in it is for the
  // clerk, not for a programmer.
  const { buildSite } = await import('./build/build-site.ts');
  await buildSite({ published, unchecked: process.argv.includes('--unchecked') });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`构建失败，${published}/ 保持上一次成功的内容。`);
  process.exitCode = 1;
}

// npm run check: holds data and the built site against the requirements D-01 … D-60 and prints 公开工作台账.
import process from 'node:process';

const all = process.argv.includes('--all');
const [folder = process.env['MINGDI_OUT_DIR'] ?? 'dist'] = process.argv
  .slice(2)
  .filter((one) => one !== '--all');

try {
  // Loaded here, because some modules read data/ when they are loaded, and a fault in it is for the
  // clerk, not for a programmer.
  const { checkSite } = await import('./check/check-site.ts');
  if (!(await checkSite(folder, all))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

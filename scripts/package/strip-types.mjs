// Node runs TypeScript only outside of node_modules. Where the engine is installed as a package, this
// hook does for its own files, and for no other package's, what Node does for a checkout.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const engine = new URL('../../', import.meta.url).href;

// Node says of each process that this function is experimental; a clerk can do nothing about it.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).includes('stripTypeScriptTypes'))
    emitWarning.call(process, warning, ...rest);
};

registerHooks({
  load(url, context, next) {
    if (!url.startsWith(engine) || !/\.ts(?:\?|$)/.test(url)) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});

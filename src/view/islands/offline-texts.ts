import { href } from '../address.ts';

/** Lets the browser keep the pages that were opened (public/sw.js), where it can. */
async function keepThisPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(href('/sw.js'), { scope: href('/') });
  const { active } = await navigator.serviceWorker.ready;
  const resources = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ keep: [location.href, ...resources] });
}

window.addEventListener('load', () => {
  // Refused in private windows and on plain http: the page then simply needs a connection.
  keepThisPage().catch(() => undefined);
});

// Keeps the texts, the areas and the page of remedies that a reader has opened, so that they can be read
// without a connection.
// The network always comes first; a kept copy says that it is one, and of which day: the standing of
// a text may have changed since. What was taken off the web is forgotten: when the server says so of an
// address, and by the list of withdrawals.
const cacheName = 'mingdi-texts-1';
const most = 200;
const keptOn = 'x-kept-on';
const { pathname: base, origin } = new URL(self.registration.scope);

const kept = /^(?:policies\/|projects\/[^/]+-\d{3,}\/$|remedies\/$)/;
const isKept = (url) => url.pathname.startsWith(base) && kept.test(url.pathname.slice(base.length));
const isHashed = (url) => url.pathname.startsWith(`${base}_astro/`);
const isAsset = (url) =>
  isHashed(url) || [`${base}display-mode.js`, `${base}favicon.svg`].includes(url.pathname);
const keyOf = (url) => url.origin + url.pathname;

/** Keeps a copy with its day; the oldest copies make room. */
async function keep(url, response) {
  if (!response.ok || response.redirected) return;
  const cache = await caches.open(cacheName);
  const headers = new Headers(response.headers);
  headers.set(keptOn, new Date().toISOString());
  await cache.put(keyOf(url), new Response(await response.blob(), { headers }));
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

async function forget(key) {
  await (await caches.open(cacheName)).delete(key);
}

/** Forgets what the list of withdrawals names: asked with every page, and answered with 304 as a rule. */
async function forgetWithdrawn() {
  try {
    const response = await fetch(`${base}data/withdrawals.json`, { cache: 'no-cache' });
    const { withdrawals } = await response.json();
    const cache = await caches.open(cacheName);
    for (const { address } of withdrawals) await cache.delete(origin + base + address.slice(1));
  } catch {
    // Without a connection; asked again with the next page.
  }
}

function dayOf(instant) {
  const day = new Date(instant);
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
}

/** What says that nothing is there any more: not found, gone, unavailable for legal reasons. */
const goneStatuses = [404, 410, 451];

/** The kept copy with a sentence before everything else of the page's main part. */
async function marked(copy) {
  const note = `<p class="offline-note" role="note">现在没有连上网络。这是本机 ${dayOf(copy.headers.get(keptOn))}保存的内容，内容和文件的效力状态此后可能已有变化，连上网络后请再核对。</p>`;
  const html = (await copy.text()).replace(/<main[^>]*>/, (tag) => tag + note);
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** By its title, as a reader knows it, with the day of the copy; the title's characters are escaped already. */
async function itemOf({ url }, copy) {
  const { pathname } = new URL(url);
  const [, title = pathname] = /<title>([^<]+)<\/title>/.exec(await copy.text()) ?? [];
  const day = dayOf(copy.headers.get(keptOn));
  return `<li><a href="${pathname}">${title.trim()}</a><small>本机 ${day}保存</small></li>`;
}

/** What the page needs to be read: the site's own sheets may not be on this machine. */
const offlineStyle =
  ':root{color-scheme:light dark}body{margin:0;font:17px/1.6 sans-serif}main{max-width:40em;margin:0 auto;padding:32px 16px}h1{font-size:26px}ul{padding:0;list-style:none}li{border-top:1px solid}a{display:inline-block;padding:10px 16px 10px 0}small{display:block;padding-bottom:10px;font-size:15px}';

async function offlinePage() {
  const cache = await caches.open(cacheName);
  const keys = (await cache.keys()).filter(({ url }) => isKept(new URL(url)));
  const items = await Promise.all(keys.map(async (key) => itemOf(key, await cache.match(key))));
  const kept =
    items.length === 0
      ? '<p>这一页没有保存在本机，本机也没有保存别的页。</p>'
      : `<p>这一页没有保存在本机。本机保存了下面几页；内容和文件的效力状态此后可能已有变化，连上网络后请再核对。</p><ul>${items.join('')}</ul>`;
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>没有连上网络</title><style>${offlineStyle}</style><main><h1>没有连上网络</h1>${kept}<p><a href="">再试一次</a><a href="${base}">回首页</a></p></main></html>`;
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

async function page(request, url) {
  try {
    const response = await fetch(request);
    if (goneStatuses.includes(response.status)) await forget(keyOf(url));
    else if (isKept(url)) await keep(url, response.clone());
    return response;
  } catch {
    const copy = await caches.match(keyOf(url), { cacheName });
    return copy ? marked(copy) : offlinePage();
  }
}

async function asset(request, url) {
  const copy = await caches.match(keyOf(url), { cacheName });
  if (copy && isHashed(url)) return copy;
  try {
    const response = await fetch(request);
    await keep(url, response.clone());
    return response;
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const others = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('mingdi-') && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
    await forgetWithdrawn();
  };
  event.waitUntil(others());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin || !url.pathname.startsWith(base)) return;
  if (request.mode === 'navigate') {
    const response = page(request, url);
    event.respondWith(response);
    event.waitUntil(response.then(forgetWithdrawn));
  } else if (isAsset(url)) event.respondWith(asset(request, url));
});

// The first page was loaded before this worker ran: it names itself and what it uses.
self.addEventListener('message', (event) => {
  const addresses = Array.isArray(event.data?.keep) ? event.data.keep : [];
  const wanted = addresses
    .map((address) => new URL(address, origin))
    .filter((url) => url.origin === origin && (isKept(url) || isAsset(url)));
  const keepAll = Promise.all(
    wanted.map(async (url) => {
      const kept = await caches.match(keyOf(url), { cacheName });
      if (!kept) await keep(url, await fetch(keyOf(url)));
    }),
  );
  event.waitUntil(keepAll.then(forgetWithdrawn));
});

// Sets the reader's display mode before the first paint; a module script would run too late.
try {
  const mode = localStorage.getItem('mingdi-mode');
  if (mode) document.documentElement.dataset.mode = mode;
} catch {
  // Storage may be closed to us (private windows): the standard mode then stays.
}
// The page of results leaves room for them before they come, so that nothing moves when they do.
if (location.pathname.endsWith('/search/') && new URLSearchParams(location.search).get('q')) {
  document.documentElement.dataset.asked = '';
}
// What a page says of standing held on the day of its build: once a text has lapsed since, it says so.
// Days are those of Beijing, eight hours ahead.
const { until } = document.documentElement.dataset;
if (until && new Date(Date.now() + 288e5).toISOString().slice(0, 10) > until) {
  document.documentElement.dataset.lapsed = '';
}

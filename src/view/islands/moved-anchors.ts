/**
 * Follows an anchor that now stands on a page of its own: the element that kept it is the link there.
 * Without scripts the reader arrives at the link.
 */
function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const link = id === '' ? null : document.getElementById(id);
  if (link instanceof HTMLAnchorElement && 'moved' in link.dataset) location.replace(link.href);
}

addEventListener('hashchange', follow);
follow();

// Sets the reader's display mode before the first paint; a module script would run too late.
try {
  const mode = localStorage.getItem('mingdi-mode');
  if (mode) document.documentElement.dataset.mode = mode;
} catch {
  // Storage may be closed to us (private windows): the standard mode then stays.
}

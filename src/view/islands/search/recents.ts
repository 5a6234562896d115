const key = 'mingdi-searches';
const most = 8;

/** Recent searches of this device, the latest first. They are sent nowhere. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter((entry): entry is string => typeof entry === 'string').slice(0, most);
  } catch {
    return [];
  }
}

function keep(searches: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // Private windows may refuse storage: then nothing is kept.
  }
}

/** Remembers a search that a person carried out. */
export function rememberSearch(typed: string): void {
  const query = typed.trim().slice(0, 60);
  if (query === '') return;
  keep([query, ...recentSearches().filter((other) => other !== query)].slice(0, most));
}

/** Forgets all. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

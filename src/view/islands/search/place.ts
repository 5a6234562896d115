const key = 'mingdi-results';

/** Where a reader was in a list of results. */
export interface Place {
  /** The search that the results belong to. */
  search: string;
  /** How many hits were shown. */
  limit: number;
  scroll: number;
  /** Groups of hits that were opened, by the address of their first hit. */
  opened: readonly string[];
}

/** Keeps the place for when the reader comes back from a hit. */
export function keepPlace(place: Place): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Private windows may refuse storage: then the reader comes back to the first hit.
  }
}

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
}

/** The place that was kept, for a reader who came back to the same search; else null. */
export function keptPlace(results: string): Place | null {
  try {
    const place = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Place | null;
    if (place?.search !== location.search) return null;
    return cameBack() || document.referrer === results ? place : null;
  } catch {
    return null;
  }
}

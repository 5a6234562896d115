const key = 'mingdi-results';
const returnKey = 'mingdi-return';

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

/** Tells the results that the reader is on the way back to them, by a link rather than by Back. */
export function returnTo(results: string): void {
  try {
    sessionStorage.setItem(returnKey, results);
  } catch {
    // Then the link leads to the first hit.
  }
}

function takesReturn(): boolean {
  const results = sessionStorage.getItem(returnKey);
  sessionStorage.removeItem(returnKey);
  return results === location.pathname + location.search;
}

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
}

/** The place that was kept, for a reader who came back to the same search; else null. */
export function keptPlace(): Place | null {
  try {
    const returns = takesReturn();
    const place = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Place | null;
    if (place?.search !== location.search) return null;
    return returns || cameBack() ? place : null;
  } catch {
    return null;
  }
}

/** What the list and the map tell each other, on `document`. */
export interface MapTalk {
  /** By the list: only these projects stay on the map. */
  readonly filter: { readonly ids: readonly string[] };
  /** By both: the project under the pointer or the focus; null: none. */
  readonly highlight: { readonly id: string | null };
}

/** Tells it to whoever listens. */
export function tell<K extends keyof MapTalk>(what: K, detail: MapTalk[K]): void {
  document.dispatchEvent(new CustomEvent(`mingdi:${what}`, { detail }));
}

/** Listens until the signal ends it. */
export function hear<K extends keyof MapTalk>(
  what: K,
  heard: (detail: MapTalk[K]) => void,
  signal: AbortSignal,
): void {
  const listen = (event: Event) => {
    heard((event as CustomEvent<MapTalk[K]>).detail);
  };
  document.addEventListener(`mingdi:${what}`, listen, { signal });
}

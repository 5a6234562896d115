/// <reference types="astro/client" />

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** The host's colours and fonts, from `theme.css` of the portal; empty where it has none. */
declare module 'virtual:theme.css';

declare module 'virtual:words' {
  /** Folders of our words, in full: the engine's, and the portal's own, which need not exist. */
  export const wordsFolders: import('./view/strict-pages.ts').WordsFolders;
}

/** The portal that pages are made for, and the list of its pages and files. */
declare module 'virtual:portal' {
  export function getPortal(): import('./facts/portal.ts').Portal;
  export function getSite(): import('./outputs/site.ts').Site;
  /** What the checks found; null until they have looked at the whole site. */
  export function getRun(): import('./rules/disclosure/report.ts').CheckRun | null;
  /** Files under the base that a page with these islands needs first; none while developing. */
  export function filesFor(
    islands: readonly string[],
  ): Readonly<Record<'styles' | 'scripts', readonly string[]>>;
}

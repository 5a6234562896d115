/// <reference types="astro/client" />

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** The host's colours and fonts, from `theme.css` of the portal; empty where it has none. */
declare module 'virtual:theme.css';

/** The portal that pages are made for. */
declare module 'virtual:portal' {
  export function getPortal(): import('./facts/portal.ts').Portal;
  /** Folders of our words, in full: the engine's, and the portal's own, which need not exist. */
  export const wordsFolders: import('./view/strict-pages.ts').WordsFolders;
}

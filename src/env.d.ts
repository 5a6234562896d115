/// <reference types="astro/client" />

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** The portal that pages are made for. */
declare module 'virtual:portal' {
  export function getPortal(): import('./facts/portal.ts').Portal;
}

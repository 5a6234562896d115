/** What the preview shows. */
declare module 'virtual:preview' {
  export const preview: import('../../../src/view/components/preview/preview.ts').Preview;
}

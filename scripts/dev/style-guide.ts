import type { AstroIntegration } from 'astro';

/** Adds `/styleguide/`, a page of every part in every state, for those who change them. */
export const styleGuide: AstroIntegration = {
  name: 'style-guide',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({ pattern: '/styleguide/', entrypoint: 'src/view/styleguide/index.astro' });
    },
  },
};

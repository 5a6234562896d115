import type { StageGroup } from '../../facts/kinds/stage.ts';

/** Those of the light mode in tokens.css, which a picture that leaves the portal cannot read. */
export const pictureColours = {
  surface: '#ffffff',
  ink: '#1b2422',
  soft: '#414d49',
  line: '#cdd6d2',
  accent: '#0b5c56',
  caution: '#7a4a05',
  cautionSoft: '#fbf1dd',
  stop: '#9c2a1c',
  stage: {
    reserve: '#76807c',
    planned: '#b0721a',
    underway: '#0b7a70',
    completed: '#1d3f73',
    unstated: '#6b5b86',
    withdrawn: '#5d6562',
  } satisfies Record<StageGroup, string>,
};

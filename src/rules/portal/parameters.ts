import { oncePerPortal } from './once.ts';
import type { Parameter } from '../../facts/kinds/parameter.ts';
import { showsText } from './policies.ts';

/** All 政策参数, text by text in the order of the texts. */
export const allParameters = oncePerPortal<readonly Parameter[]>((portal) =>
  portal.registeredParameters.filter(showsText(portal)),
);

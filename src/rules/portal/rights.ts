import { oncePerPortal } from './once.ts';
import type { Right } from '../../facts/kinds/right.ts';
import { showsText } from './policies.ts';

/** All 权利事项, text by text in the order of the texts. */
export const allRights = oncePerPortal<readonly Right[]>((portal) =>
  portal.registeredRights.filter(showsText(portal)),
);

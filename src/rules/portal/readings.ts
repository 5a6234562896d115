import type { Reading } from '../../facts/kinds/reading.ts';
import { oncePerPortal } from './once.ts';
import { showsText } from './policies.ts';

/** All 阅读记录, text by text in the order of the texts. */
export const allReadings = oncePerPortal<readonly Reading[]>((portal) =>
  portal.registeredReadings.filter(showsText(portal)),
);

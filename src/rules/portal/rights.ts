import { rightKind, type Right } from '../../facts/kinds/right.ts';
import { oncePerPortal } from './once.ts';
import { shownRecords } from './records.ts';

/** All 权利事项, text by text in the order of the texts. */
export const allRights = oncePerPortal((portal): readonly Right[] =>
  shownRecords(portal, rightKind),
);

import { lawNoteText } from './law.ts';
import { scopeText } from './scope.ts';
import { leadText } from './strength.ts';

/**
 * What a public record that shows words of a clause tells besides: `outputs/public-data.ts` fills it in.
 * Without it a reader of the data takes for the whole rule what a sentence above it, higher law or the
 * scope of the text limits.
 */
export const besideClause = { lead: leadText, lawNote: lawNoteText, scope: scopeText };

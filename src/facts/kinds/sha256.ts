import { z } from 'zod';

/** A SHA-256 in lower-case hexadecimal: of an original, a published file, a line of a ledger. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

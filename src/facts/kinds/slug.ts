import { z } from 'zod';

/** A name in code and addresses, of lower-case letters alone, joined by hyphens. */
export const letterSlugSchema = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** A name in code and addresses, of lower-case letters and figures, joined by hyphens. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

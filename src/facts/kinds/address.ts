import { z } from 'zod';
import { daySchema } from './day.ts';

/** Whether each part between slashes is a plain name: none that leads elsewhere, in no coding. */
function staysInside(address: string): boolean {
  const path = address.replace(/#.*/, '').slice(1);
  return (
    path === '' ||
    path
      .replace(/\/$/, '')
      .split('/')
      .every((part) => /^(?!\.+$)[\p{L}\p{N}._~-]+$/u.test(part))
  );
}

/** An address of the portal without base, e.g. `/policies/huzhou-2024-2/#c-3-3-6`. */
const addressSchema = z
  .string()
  .regex(/^\/[^#?\s]*(#[\w-]+)?$/, '应为以 / 开头的站内地址，如 /policies/huzhou-2024-2/#c-3-3-6。')
  .refine(
    staysInside,
    '站内地址只能由字母、数字、连字符和点组成，不能有 ..、%、反斜线和连续的斜线。',
  );

/**
 * An address that once was published and where its content stands now (`data/redirects.yaml`); `to` is
 * null where the content had to be taken off the web: a page then says since when and why.
 */
export const redirectSchema = z.strictObject({
  from: addressSchema,
  to: addressSchema.nullable(),
  date: daySchema,
  reason: z.string().min(2),
});
export type Redirect = z.infer<typeof redirectSchema>;
export const redirectsSchema = z.array(redirectSchema);

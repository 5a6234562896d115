import { defineMiddleware } from 'astro:middleware';
import { keepFiguresWhole } from './rules/words/line-breaks.ts';

/**
 * Every page passes here once it is rendered, whatever part of the portal it came from. A build does the
 * same to the page as it writes it: a response less to encode and to decode.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!import.meta.env.DEV) return response;
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(keepFiguresWhole(await response.text()), response);
});

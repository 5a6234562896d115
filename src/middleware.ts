import { defineMiddleware } from 'astro:middleware';
import { keepFiguresWhole } from './rules/words/line-breaks.ts';

/** Every page passes here once it is written, whatever part of the portal it came from. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(keepFiguresWhole(await response.text()), response);
});

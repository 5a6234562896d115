import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { redirectSchema } from '../../../../src/facts/kinds/address.ts';
import { webAddressSchema } from '../../../../src/facts/kinds/web-address.ts';

/** What hands a reader to somebody else, or runs something, where it is taken for an address. */
const hostile = [
  'javascript:alert(1)',
  'JavaScript://example.gov.cn/%0aalert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'ftp://example.gov.cn/a',
  'file:///etc/passwd',
  'blob:https://example.gov.cn/a',
  'mailto:a@example.gov.cn',
  'tel:0572',
  '//example.gov.cn/',
  '/policies/',
  'example.gov.cn',
  'https:example.gov.cn',
  'https:/example.gov.cn',
  String.raw`https:\\example.gov.cn`,
  'https://',
  'https://bureau@example.gov.cn/',
  'https://example.gov.cn@evil.example/',
  'https://example.gov.cn/"onclick="x()',
  'https://example.gov.cn/<script>',
  'https://example.gov.cn/ a',
  'https://example.gov.cn/\u202Eexe.zip',
  'https://example.gov.cn/\u0000',
  '',
];

/** A field that holds text, with the path to it. */
interface Leaf {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** All fields of a schema, whatever they are wrapped in. */
function leavesOf(schema: z.ZodType, path: string, seen: ReadonlySet<z.ZodType>): Leaf[] {
  if (seen.has(schema)) return [];
  const next = new Set([...seen, schema]);
  const inside = (inner: unknown, name = '') =>
    leavesOf(inner as z.ZodType, name === '' ? path : `${path}.${name}`, next);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) => inside(inner, name));
  }
  if (schema instanceof z.ZodArray) return inside(schema.element);
  if (schema instanceof z.ZodRecord) return inside(schema.valueType, '*');
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => inside(one));
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((one) => inside(one));
  if (schema instanceof z.ZodPipe) return inside(schema.in);
  if (schema instanceof z.ZodLazy) return inside(schema.unwrap());
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  ) {
    return inside(schema.unwrap());
  }
  return [{ path, schema }];
}

/** Every schema that the facts and rules declare, with all their fields. */
async function allLeaves(): Promise<Leaf[]> {
  const files = ['src/facts', 'src/rules'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  const modules = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(resolve(file)).href)) as Record<string, unknown>;
      return Object.entries(module).flatMap(([name, value]) =>
        value instanceof z.ZodType ? leavesOf(value, `${file} ${name}`, new Set()) : [],
      );
    }),
  );
  return modules.flat();
}

/** Inside the portal, or no address at all: the place of an office, a name in a citation. */
const otherwise = [
  /\/redirectSchema\.(?:from|to)$|redirectsSchema\.(?:from|to)$|redirectSchema\.(?:from|to)$/,
  /\.way\.address$/,
  /\.contactAddress$/,
];

const leaves = await allLeaves();

test('every field whose name or type says that it is an address is of the one type', () => {
  const addresses = leaves.filter(({ schema }) => schema === webAddressSchema);
  expect(addresses.length).toBeGreaterThan(10);
  const wrong = leaves.filter(({ path, schema }) => {
    if (schema === webAddressSchema || otherwise.some((one) => one.test(path))) return false;
    const isText = schema instanceof z.ZodString || schema instanceof z.ZodURL;
    const named = /(?:url|link|page|address|href|website|uri)s?$/i.test(
      path.split('.').at(-1) ?? '',
    );
    return schema instanceof z.ZodURL || (isText && named);
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test.each(hostile)('%j is no address', (value) => {
  expect(webAddressSchema.safeParse(value).success).toBe(false);
});

test.each([
  'https://www.huzhou.gov.cn/art/2024/1/30/art_1229213480_1.html?a=1&b=2#c',
  'http://example.gov.cn',
  'https://示例.中国/政策/一.html',
  'https://example.gov.cn:8443/~a/(b),c;d',
])('%s is one', (value) => {
  expect(webAddressSchema.parse(value)).toBe(value);
});

test.each([
  '/../index.html',
  '/policies/../../x/',
  '/./x/',
  '/%2e%2e/x/',
  '/a/%2fetc/',
  String.raw`/..\x/`,
  '//evil.example/',
  '/a//b/',
  '/a/"onload="x()/',
  '/<script>/',
  '/a:b/',
  '/a/#"x',
  'a/',
  'https://example.gov.cn/',
])('a redirect from or to %s is refused', (address) => {
  const redirect = { from: '/a/', to: '/b/', date: '2026-01-01', reason: '改名' };
  expect(redirectSchema.safeParse(redirect).success).toBe(true);
  expect(redirectSchema.safeParse({ ...redirect, from: address }).success).toBe(false);
  expect(redirectSchema.safeParse({ ...redirect, to: address }).success).toBe(false);
});

test.each([
  '/',
  '/policies/huzhou-2024-2/#c-3-3-6',
  '/data/projects.geojson',
  '/data/originals/湖州 名单.xlsx'.replace(' ', '_'),
])('a redirect from %s is taken', (from) => {
  const redirect = { from, to: null, date: '2026-01-01', reason: '改名' };
  expect(redirectSchema.safeParse(redirect).success).toBe(true);
});

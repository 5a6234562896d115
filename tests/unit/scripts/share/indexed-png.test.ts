import { Resvg } from '@resvg/resvg-wasm';
import { beforeAll, expect, test } from 'vitest';
import { indexedPng } from '../../../../scripts/share/indexed-png.ts';
import { startEngine } from '../../../../scripts/share/share-images.ts';

beforeAll(startEngine);

const width = 60;
const height = 9;

/** A picture in which the pixel at each place has its colour. */
function pictureOf(colourAt: (at: number) => readonly number[]) {
  const places = Array.from({ length: width * height }, (_, at) => at);
  return { width, height, pixels: Uint8Array.from(places.flatMap(colourAt)) };
}

/** What another program reads in a PNG. */
function readBack(png: Uint8Array): Uint8Array {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${address}"/></svg>`;
  return new Resvg(svg).render().pixels;
}

test.each([1, 2, 256])('a picture of %i colours is read as it was', (colours) => {
  const picture = pictureOf((at) => [at % colours, 7, 0, 255]);
  const png = indexedPng(picture);
  expect(png).not.toBeNull();
  expect([...readBack(png ?? new Uint8Array())]).toEqual([...picture.pixels]);
});

test('a picture of more colours, or one that is seen through, is left to others', () => {
  expect(indexedPng(pictureOf((at) => [at % 256, at < 256 ? 0 : 1, 0, 255]))).toBeNull();
  expect(indexedPng(pictureOf((at) => [0, 0, 0, at === 20 ? 254 : 255]))).toBeNull();
});

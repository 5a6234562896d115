import fc from 'fast-check';
import jsQr from 'jsqr';
import { expect, test } from 'vitest';
import { qrDrawing } from '../../../../src/outputs/formats/qr.ts';

/** Draws the path as a picture, four dots a module, and reads it as a camera would. */
function read({ size, path }: ReturnType<typeof qrDrawing>): string | undefined {
  const dots = 4;
  const width = size * dots;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * dots; row < (Number(y) + 1) * dots; row += 1) {
      for (let at = Number(x) * dots; at < (Number(x) + Number(length)) * dots; at += 1) {
        pixels.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
      }
    }
  }
  return jsQr(pixels, width, width)?.data;
}

test('the drawing of any address is read as that address', () => {
  const address = fc
    .tuple(fc.webUrl(), fc.stringMatching(/^[a-z]{3,9}-\d{3}$/))
    .map(([url, id]) => `${url.slice(0, 120)}/projects/${id}/`);
  fc.assert(
    fc.property(address, (one) => {
      expect(read(qrDrawing(one))).toBe(one);
    }),
    { numRuns: 60 },
  );
});

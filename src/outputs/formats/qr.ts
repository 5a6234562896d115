import { encode } from 'uqr';

/** A QR code as a drawing: `path` in units of one module, on a square of `size` modules. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/**
 * Any of the eight masks can be read; to find the one that looks most even, all eight are drawn and
 * counted, which cost more than the rest of a notice sheet. This one is a chequerboard.
 */
const maskPattern = 0;

/**
 * The QR code of an address. Level M survives the wear of a notice board; four modules of quiet zone
 * are what scanners demand (ISO/IEC 18004).
 */
export function qrDrawing(address: string): QrDrawing {
  const { size, data } = encode(address, { ecc: 'M', border: 4, maskPattern });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      const length = x + 1 - from;
      path += `M${from} ${y}h${length}v1h-${length}z`;
    }
  });
  return { size, path };
}

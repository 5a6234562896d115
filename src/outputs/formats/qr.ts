import { encode } from 'uqr';

/** A QR code as a drawing: `path` in units of one module, on a square of `size` modules. */
export interface QrDrawing {
  readonly size: number;
  /** Modules without ink on each side, which the size holds. */
  readonly quiet: number;
  readonly path: string;
}

/**
 * Any of the eight masks can be read; to find the one that looks most even, all eight are drawn and
 * counted, which cost more than the rest of a notice sheet. This one is a chequerboard.
 */
const maskPattern = 0;

/** Modules of quiet zone around a code that scanners demand (ISO/IEC 18004). */
const quiet = 4;

/**
 * The QR code of an address. Level M survives the wear of a notice board.
 */
export function qrDrawing(address: string): QrDrawing {
  const { size, data } = encode(address, { ecc: 'M', border: 0, maskPattern });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      const length = x + 1 - from;
      path += `M${from + quiet} ${y + quiet}h${length}v1h-${length}z`;
    }
  });
  return { size: size + 2 * quiet, quiet, path };
}

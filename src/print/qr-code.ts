import { create } from 'qrcode';

/** A QR code as a square of modules (ISO/IEC 18004), with the four modules of quiet zone that readers ask for. */
export interface QrCode {
  /** The side of the view box, in modules. */
  side: number;
  /** SVG path data: the dark modules. */
  path: string;
}

const QUIET = 4;

/** The QR code of an address; a sixth of it may be damaged by a fold or a stain (level M). */
export function drawQrCode(address: string): QrCode {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Array.from(data.subarray(y * size, (y + 1) * size), (dark) => (dark ? '1' : '0')).join('');
    return [...row.matchAll(/1+/g)].map(
      ({ 0: run, index }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`,
    );
  });
  return { side: size + 2 * QUIET, path: rows.flat().join('') };
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, expect, it } from 'vitest';
import sharp from 'sharp';
import { drawQrCode } from '../../src/print/qr-code.ts';

const require = createRequire(import.meta.url);

beforeAll(async () => {
  const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });
});

it.each(['https://ilovekiel.be/', `https://ilovekiel.be/verhalen/${'lang-'.repeat(18)}adres/`])(
  '%s can be scanned',
  async (address) => {
    const { side, path } = drawQrCode(address);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * 4}" height="${side * 4}" viewBox="0 0 ${side} ${side}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
    const [code] = await readBarcodes(new Blob([Uint8Array.from(await sharp(Buffer.from(svg)).png().toBuffer())]), {
      formats: ['QRCode'],
    });
    expect(code?.text).toBe(address);
  },
);

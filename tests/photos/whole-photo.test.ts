import { expect, test } from 'vitest';
import { decodeWhole } from '../../src/photos/whole-photo.ts';
import {
  animatedGif,
  blackPng,
  smallJpeg,
  smallPng,
  smallWebp,
  svgWithScript,
  truncatedJpeg,
} from '../fixtures/small-pictures.ts';

test.each([smallJpeg, smallPng, smallWebp])('%o can be decoded', async (make) => {
  await expect(decodeWhole(await make())).resolves.toBeUndefined();
});

test('a photo that is cut off cannot', async () => {
  const photo = await truncatedJpeg();
  await expect(decodeWhole(photo)).rejects.toThrow('premature end');
  await expect(decodeWhole(photo.subarray(0, 30))).rejects.toThrow();
});

test('what is no photo is named', async () => {
  await expect(decodeWhole(Buffer.from(svgWithScript))).rejects.toThrow('een bestand van de soort svg is geen foto');
  await expect(decodeWhole(await animatedGif())).rejects.toThrow('een bestand van de soort gif is geen foto');
});

test('one that would fill the memory is not begun', async () => {
  await expect(decodeWhole(blackPng(12_001, 10_000))).rejects.toThrow('pixel limit');
});

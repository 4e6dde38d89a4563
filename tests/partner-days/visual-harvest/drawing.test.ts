import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { clearUnasked, keep } from '../../../src/partner-days/visual-harvest/drawing-cache.ts';
import { addressesOf, makeDrawing, type Drawing } from '../../../src/partner-days/visual-harvest/drawing.ts';
import { renderDrawing } from '../../fixtures/photograph.ts';
import { truncatedJpeg } from '../../fixtures/small-pictures.ts';
import { makeFolder } from '../../fixtures/temporary-folder.ts';

/** Milliseconds for encoders on a machine that is busy. */
vi.setConfig({ testTimeout: 60_000 });

const LEFT = { x: 5, y: 10, width: 40, height: 60 };
const RIGHT = { x: 60, y: 0, width: 40, height: 100 };

/** A drawing of this size in a folder, and what makes its pictures there. */
async function draw(width: number, height: number) {
  const folder = await makeFolder({ 'oogst.png': await renderDrawing(7, { width, height }, [LEFT, RIGHT]) });
  const [file, cache] = [join(folder, 'oogst.png'), join(folder, 'cache')];
  const pathOf = (address: string) => join(cache, address.slice('/tekening/'.length));
  const made: string[] = [];
  const onProgress = (done: number, total: number) => made.push(`${done}/${total}`);
  const make = (regions = [LEFT, RIGHT]) => makeDrawing(file, regions, { cache, onProgress });
  return { file, cache, pathOf, make, made };
}

/** The pictures of a drawing, tiles excepted. */
function picturesOf({ sheets, fallback, regions }: Drawing) {
  return [...sheets, fallback, ...regions.flatMap(({ thumbnail, crop, share }) => [thumbnail, crop, share])];
}

describe('the pictures of a drawing', () => {
  it('are the files that they say they are', async () => {
    const { make, pathOf } = await draw(1000, 600);
    const drawing = await make();
    expect(drawing).toMatchObject({ width: 1000, height: 600 });
    for (const { src, width, height, type } of picturesOf(drawing)) {
      const found = await sharp(pathOf(src)).metadata();
      expect({ src, width: found.width, height: found.height, type: found.mediaType }).toEqual({
        src,
        width,
        height,
        type,
      });
    }
  });

  it('run from small to the drawing’s own width, and have one JPEG', async () => {
    const { make } = await draw(1000, 600);
    const { sheets, fallback } = await make();
    expect(sheets.map(({ width, type }) => `${width} ${type}`)).toEqual(['800 image/avif', '1000 image/avif']);
    expect(fallback).toMatchObject({ width: 1000, type: 'image/jpeg' });
  });

  it('are WebP where AVIF would take too long', async () => {
    const { make } = await draw(4600, 300);
    const { sheets } = await make([]);
    expect(sheets.slice(-3).map(({ width, type }) => `${width} ${type}`)).toEqual([
      '2400 image/avif',
      '4000 image/webp',
      '4600 image/webp',
    ]);
  });

  it('show each region: small beside its text, for itself, and with room around it for a shared link', async () => {
    const { make } = await draw(1000, 600);
    const [left] = (await make()).regions;
    expect(left?.crop).toMatchObject({ width: 400, height: 360 });
    expect(left?.thumbnail).toMatchObject({ width: 320, height: 288 });
    expect(left?.share).toMatchObject({ width: 1200, height: 630, type: 'image/jpeg' });
  });

  it('are white where the drawing has nothing', async () => {
    const transparent = sharp({ create: { width: 90, height: 60, channels: 4, background: '#ca1e2200' } }).png();
    const folder = await makeFolder({ 'oogst.png': await transparent.toBuffer() });
    const { fallback } = await makeDrawing(join(folder, 'oogst.png'), [], { cache: join(folder, 'cache') });
    const { channels } = await sharp(join(folder, 'cache', fallback.src.slice('/tekening/'.length))).stats();
    expect(channels.map(({ mean }) => mean)).toEqual([255, 255, 255]);
  });
});

describe('a drawing with a side over 12,000 px', () => {
  it('has no picture of that size, but tiles that together are the drawing', async () => {
    const { make, pathOf } = await draw(12_400, 600);
    const drawing = await make([]);
    expect(Math.max(...drawing.sheets.map(({ width }) => width))).toBe(12_000);
    const { tiles } = drawing;
    expect(tiles?.levels).toEqual([
      { width: 3100, height: 150, columns: 7, rows: 1 },
      { width: 6200, height: 300, columns: 13, rows: 1 },
      { width: 12_400, height: 600, columns: 25, rows: 2 },
    ]);
    const sizes = await Promise.all(
      Array.from({ length: 25 }, (_, column) => sharp(pathOf(`${tiles?.path}/2/${column}-1.webp`)).metadata()),
    );
    expect(sizes.reduce((sum, { width }) => sum + width, 0)).toBe(12_400);
    expect(sizes.map(({ height }) => height)).toEqual(sizes.map(() => 600 - 512));
    expect(addressesOf(drawing)).toContain(`${tiles?.path}/0/6-0.webp`);
    expect(addressesOf(drawing)).toHaveLength(drawing.sheets.length + 1 + 7 + 13 + 50);
  });

  it('is the only one that has tiles', async () => {
    const { make } = await draw(900, 600);
    expect(await make()).not.toHaveProperty('tiles');
  });
});

describe('a drawing that was made before', () => {
  it('is not made again', async () => {
    const { make, made } = await draw(900, 600);
    const first = await make();
    expect(made).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
    expect(await make()).toEqual(first);
    expect(made).toHaveLength(5);
  });

  it('keeps its pictures where one region moves: that one alone is cut', async () => {
    const { make, made } = await draw(900, 600);
    const first = await make();
    made.length = 0;
    const second = await make([LEFT, { ...RIGHT, width: 30 }]);
    expect(made).toEqual(['1/1']);
    expect(second.sheets).toEqual(first.sheets);
    expect(second.regions[0]).toEqual(first.regions[0]);
    expect(second.regions[1]?.crop.src).not.toBe(first.regions[1]?.crop.src);
  });

  it('gets other addresses where the drawing changes', async () => {
    const { make, file } = await draw(900, 600);
    const before = addressesOf(await make());
    await writeFile(file, await renderDrawing(8, { width: 900, height: 600 }, [LEFT]));
    const after = addressesOf(await make());
    expect(after.filter((address) => before.includes(address))).toEqual([]);
  });
});

describe('the cache', () => {
  it('has nothing of what was not finished', async () => {
    const cache = await makeFolder();
    const stop = async (folder: string) => {
      await writeFile(join(folder, 'half.avif'), 'half');
      throw new Error('stopped');
    };
    await expect(keep('abc', stop, cache)).rejects.toThrow('stopped');
    expect(await readdir(cache)).toEqual([]);
    expect(await keep('abc', () => Promise.resolve('whole'), cache)).toBe('whole');
  });

  it('goes on from what a killed build left', async () => {
    const cache = await makeFolder({ 'abc.1-2.3/half.avif': 'half' });
    expect(await keep('abc', () => Promise.resolve('whole'), cache)).toBe('whole');
  });

  it('takes what another build made first', async () => {
    const cache = await makeFolder();
    const slow = async () => {
      await keep('abc', () => Promise.resolve('theirs'), cache);
      return 'ours';
    };
    expect(await keep('abc', slow, cache)).toBe('theirs');
  });

  it('is cleared of what nobody asked for in a month', async () => {
    const cache = await makeFolder({ 'oud/a.avif': '', 'abc.1-2.3/half.avif': '', 'nieuw/a.avif': '' });
    const longAgo = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    for (const name of ['oud', 'abc.1-2.3']) await utimes(join(cache, name), longAgo, longAgo);
    await clearUnasked(cache);
    expect(await readdir(cache)).toEqual(['nieuw']);
  });
});

it('a drawing that is damaged is named in Dutch, and nothing of it is kept', async () => {
  const folder = await makeFolder({ 'oogst.jpg': await truncatedJpeg() });
  const cache = join(folder, 'cache');
  await expect(makeDrawing(join(folder, 'oogst.jpg'), [LEFT], { cache })).rejects.toThrow(
    /oogst\.jpg: deze tekening is beschadigd \(.+\)\. Bewaar ze opnieuw als PNG of JPEG\.$/,
  );
  expect(await readdir(cache).catch(() => [])).toEqual([]);
});

import { CROP_WIDTH, SHARE_SIZE, THUMBNAIL_SIDE } from './encoding.ts';
import { inPixels, withShape } from './geometry.ts';
import { decoded, save, type DrawingPicture, type PictureFolder, type Pixels } from './pixels.ts';
import type { Rectangle } from './regions.ts';

const THUMBNAIL = { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true } as const;

export interface RegionPictures {
  /** Beside the text of the region. */
  thumbnail: DrawingPicture;
  /** The region for itself, on a page of its own. */
  crop: DrawingPicture;
  /** What goes with a shared link: JPEG, 1200 × 630 px. */
  share: DrawingPicture;
}

/** Cuts a region out of the drawing. */
export async function cutRegion(pixels: Pixels, region: Rectangle, place: PictureFolder): Promise<RegionPictures> {
  const own = inPixels(region, pixels);
  // A high, narrow region has no more pixels than a square one.
  const width = Math.max(1, Math.min(own.width, CROP_WIDTH, Math.round((CROP_WIDTH * own.width) / own.height)));
  const cut = await decoded(pixels.begin().extract(own).resize(width));
  const crop = await save(cut.begin(), 'stuk', 'avif', place);
  const thumbnail = await save(cut.begin().resize(THUMBNAIL), 'klein', 'thumbnail', place);
  const around = inPixels(withShape(region, SHARE_SIZE.width / SHARE_SIZE.height, pixels), pixels);
  const shared = await decoded(
    pixels
      .begin()
      .extract(around)
      .resize({ ...SHARE_SIZE, fit: 'cover' }),
  );
  const share = await save(shared.begin(), 'deel', 'jpeg', place);
  return { thumbnail, crop, share };
}

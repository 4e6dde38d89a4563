/** The kinds of picture that the gazette takes. */
export type PictureKind = 'jpeg' | 'png' | 'webp';

/** What people choose as well, and why each is refused in its own words. */
export type RefusedKind = 'heic' | 'avif' | 'svg' | 'pdf' | 'video' | 'gif' | 'bmp' | 'tiff' | 'unknown';

/** How files of each kind start, one character a byte; the first that fits. */
const STARTS: [RegExp, PictureKind | RefusedKind][] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  // ISO/IEC 14496-12 files name what they hold in their first box; `mif1` and `msf1` do not say which codec.
  [/^[^]{4}ftyp(avif|avis)/, 'avif'],
  [/^[^]{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/, 'heic'],
  [/^[^]{4}(ftyp|moov|mdat|wide)/, 'video'],
  [/^\x1a\x45\xdf\xa3/, 'video'],
  [/^RIFF[^]{4}AVI /, 'video'],
  [/^GIF8/, 'gif'],
  [/^%PDF-/, 'pdf'],
  [/^BM[^]{4}\0\0\0\0/, 'bmp'],
  [/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/, 'tiff'],
  [/^(\xef\xbb\xbf)?\s*<(\?xml|svg|!--|!doctype)/i, 'svg'],
  // UTF-16, which browsers read as XML too.
  [/^(\xff\xfe<\0|\xfe\xff\0<)/, 'svg'],
];

/** What a file is by its first bytes, whatever its name says. */
export function kindOf(bytes: Uint8Array): PictureKind | RefusedKind {
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  return STARTS.find(([pattern]) => pattern.test(start))?.[1] ?? 'unknown';
}

/** Whether the gazette takes it. */
export function isPicture(kind: PictureKind | RefusedKind): kind is PictureKind {
  return kind === 'jpeg' || kind === 'png' || kind === 'webp';
}

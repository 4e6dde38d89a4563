import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { STARTS } from '../fixtures/photo-files.ts';
import * as made from '../fixtures/picture-bytes.ts';
import * as small from '../fixtures/small-pictures.ts';

/** Makers of the pictures that the corpus names, by their name: every one takes nothing and gives bytes. */

export {
  animatedGif,
  animatedWebp,
  jpegWithExif,
  smallAvif,
  smallJpeg,
  smallPng,
  smallWebp,
  truncatedJpeg,
} from '../fixtures/small-pictures.ts';

type Maker = () => Promise<Buffer>;

/** Of a jpeg with one more segment; of a PNG with one more chunk; with something behind. */
const jpegWith =
  (marker: number, data: Uint8Array | string): Maker =>
  async () =>
    made.withSegments(await small.smallJpeg(), made.jpegSegment(marker, data));
const pngWith =
  (type: string, data: Uint8Array | string): Maker =>
  async () =>
    made.withChunks(await small.smallPng(), made.pngChunk(type, data));
const webpWith =
  (flags: number, name: string, data: string): Maker =>
  async () =>
    made.webpWith(await small.smallWebp(), 8, flags, [name, data]);
const behind =
  (picture: Maker, ...added: (string | Uint8Array)[]): Maker =>
  async () =>
    Buffer.concat([await picture(), ...added.map((text) => Buffer.from(text as string, 'latin1'))]); // bytes pass unchanged
const starting =
  (start: string): Maker =>
  () =>
    Promise.resolve(Buffer.from(start.padEnd(600, '\0'), 'latin1'));
const exif = (facts: Parameters<typeof made.exifBlock>[0]) =>
  Buffer.concat([Buffer.from('Exif\0\0'), made.exifBlock(facts)]);
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  });
const profileOf = async (name: string) =>
  (await sharp(await noise(8, 8).withIccProfile(name).jpeg().toBuffer()).metadata()).icc ?? Buffer.alloc(0);

const ADOBE_RGB = { rXYZ: [0.6097, 0.3111, 0.0195], gXYZ: [0.2053, 0.6257, 0.0609], bXYZ: [0.1492, 0.0632, 0.7446] };
const JFIF = 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0';
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description dc:creator="Fatima"/></x:xmpmeta>';
const ZIP = 'PK\x03\x04geheim.txt'.padEnd(80, '\0') + 'PK\x05\x06'.padEnd(22, '\0');
const FILM = '\0\0\0\x1cftypmp42\0\0\0\0mp42isom' + 'mdat'.repeat(40);

// Metadata
export const jpegOfDevice = jpegWith(0xe1, exif({}));
export const jpegOfPlace = jpegWith(0xe1, exif({ place: true }));
export const jpegOnItsSide = jpegWith(0xe1, exif({ orientation: 6 }));
export const jpegUpsideDown = jpegWith(0xe1, exif({ orientation: 3 }));
export const jpegMirrored = jpegWith(0xe1, exif({ orientation: 2 }));
export const jpegWithXmp = jpegWith(0xe1, `http://ns.adobe.com/xap/1.0/\0${XMP}`);
export const jpegWithPlaceInXmp = jpegWith(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="51,11.3N"/>');
export const jpegWithExtendedXmp = jpegWith(0xe1, `http://ns.adobe.com/xmp/extension/\0${'0'.repeat(40)}${XMP}`);
export const jpegWithIptc = jpegWith(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x50\0\x05Fatima');
export const jpegWithComment = jpegWith(0xfe, 'genomen bij Fatima thuis');
export const jpegWithUnknownSegment = jpegWith(0xe4, 'FLIR\0 warmtebeeld');
export const jpegWithThumbnail = jpegWith(0xe0, `JFXX\0\x10${'\xff\xd8'.padEnd(300, 'x')}`);
export const jpegWithMarkerOfNothing = jpegWith(0xf7, 'verborgen');
export const jpegWithSecondJfif = async () =>
  made.withSegments(await small.smallJpeg(), made.jpegSegment(0xe0, JFIF), made.jpegSegment(0xe0, JFIF));
export const jpegWithThumbnailInJfif = jpegWith(
  0xe0,
  `JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02${'\xca\x1e\x22'.repeat(4)}`,
);
export async function progressiveWithCommentBetweenPasses(): Promise<Buffer> {
  const progressive = await noise(64, 64).jpeg({ progressive: true }).toBuffer();
  const second = progressive.lastIndexOf(Buffer.from([0xff, 0xda]));
  const comment = made.jpegSegment(0xfe, 'tussen twee lagen');
  return Buffer.concat([progressive.subarray(0, second), comment, progressive.subarray(second)]);
}
export const pngWithText = pngWith('tEXt', 'Author\0Fatima');
export const pngWithCompressedText = pngWith(
  'zTXt',
  Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('a'.repeat(100_000))]),
);
export const pngWithXmp = pngWith('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${XMP}`);
export const pngOnItsSide = pngWith('eXIf', made.exifBlock({ orientation: 8 }));
export const pngOfPlace = pngWith('eXIf', made.exifBlock({ place: true }));
export const pngWithTime = pngWith('tIME', '\x07\xea\x0b\x12\x0a\x00\x00');
export const pngWithUnknownChunk = pngWith('prVt', 'verborgen');
export const pngWithSecondResolution = async () =>
  made.withChunks(await small.smallPng(), made.pngChunk('pHYs', 'geheim 01'), made.pngChunk('pHYs', 'geheim 02'));
export const webpWithExif = webpWith(0x08, 'EXIF', made.exifBlock({ place: true }).toString('latin1'));
export const webpOnItsSide = webpWith(0x08, 'EXIF', exif({ orientation: 6 }).toString('latin1'));
export const webpWithXmp = webpWith(0x04, 'XMP ', XMP);
export const webpWithUnknownChunk = webpWith(0, 'GEHM', 'verborgen');

// More than one file in one
export const jpegBeforeZip = behind(small.smallJpeg, ZIP);
export const jpegBeforePage = behind(small.smallJpeg, '<!doctype html><script src="CANARY_URL"></script>');
export const jpegBeforePdf = behind(small.smallJpeg, '%PDF-1.7\n1 0 obj');
export const jpegBeforeProgram = behind(small.smallJpeg, '\x7fELF\x02\x01\x01');
export const jpegBeforeFilm = behind(small.smallJpeg, FILM);
export const jpegBeforeSamsungFilm = behind(small.smallJpeg, '\0\0\x30\x0a\x10\0\0\0MotionPhoto_Data', FILM, 'SEFT');
export const jpegBeforeZeros = behind(small.smallJpeg, new Uint8Array(64));
export const pngBeforeZip = behind(small.smallPng, ZIP);
export const webpBeforePage = behind(small.smallWebp, '<html><body onload="fetch(\'CANARY_URL\')">');
export async function jpegWithGainMap(): Promise<Buffer> {
  const second = await small.smallJpeg();
  return Buffer.concat([await jpegWith(0xe2, 'MPF\0MM\0*\0\0\0\x08\0\x03')(), second]);
}
export const jpegWithScriptInside = async () =>
  made.beforeEnd(await small.smallJpeg(), Buffer.from('<script>alert(1)</script>'));
export const jpegWithZipInside = async () => made.beforeEnd(await small.smallJpeg(), Buffer.from(ZIP, 'latin1'));
export const pngWithZipInside = () => Promise.resolve(made.pngOf(8, 8, Buffer.alloc(200), ZIP));

// Something else
export const svg = () => Promise.resolve(Buffer.from(small.svgWithScript));
export const svgInUtf16 = () => Promise.resolve(Buffer.from(`\ufeff${small.svgWithScript}`, 'utf16le'));
export const heic = starting(STARTS.heic);
export const tiff = starting(STARTS.tiff);
export const bmp = starting(STARTS.bmp);
export const pdf = starting(STARTS.pdf);
export const film = starting(STARTS.mov);
export const word = starting(STARTS.word);
export const page = starting('<html><script>fetch("CANARY_URL")</script>');
export const program = starting('MZ\x90\0');
export const nothing = () => Promise.resolve(Buffer.alloc(0));
export const movingPng = async () =>
  made.withChunks(
    await small.smallPng(),
    made.pngChunk('acTL', '\0\0\0\x02\0\0\0\0'),
    made.pngChunk('fcTL', Buffer.alloc(26)),
  );

// Broken
export const cutPng = async () => (await noise(64, 64).png().toBuffer()).subarray(0, 6000);
export const cutWebp = async () => (await noise(64, 64).webp().toBuffer()).subarray(0, 900);
export async function halfJpegWithEnd(): Promise<Buffer> {
  const whole = await noise(400, 400).jpeg().toBuffer();
  return Buffer.concat([whole.subarray(0, whole.length / 2), whole.subarray(-2)]);
}
export async function halfWebpWithLengths(): Promise<Buffer> {
  const whole = await noise(400, 400).webp().toBuffer();
  return made.riff(made.riffChunk('VP8 ', whole.subarray(20, whole.length / 2)));
}
export const pngTallerThanItsPixels = () => Promise.resolve(made.pngOf(8, 9000, Buffer.alloc(200)));
export async function pngWithFlippedBit(): Promise<Buffer> {
  const png = await noise(64, 64).png().toBuffer();
  png[4000] = (png[4000] ?? 0) ^ 1;
  return png;
}
export const pngOfApple = async () => {
  const png = await small.smallPng();
  return Buffer.concat([png.subarray(0, 8), made.pngChunk('CgBI', '\x50\0\x20\x02'), png.subarray(8)]);
};
export const jpegOfHeaderAlone = async () => (await small.smallJpeg()).subarray(0, 3);
export async function losslessJpeg(): Promise<Buffer> {
  const jpeg = await small.smallJpeg();
  jpeg[jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3;
  return jpeg;
}

// Bombs
export const hugePng = () => Promise.resolve(small.blackPng(12_000, 11_000));
export async function jpegThatSaysHuge(): Promise<Buffer> {
  const jpeg = await small.smallJpeg();
  jpeg.fill(0xff, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 9);
  return jpeg;
}
export const webpThatSaysSmall = async () => {
  const frame = (await small.smallWebp()).subarray(12);
  frame.writeUInt16LE(16_383, 14);
  frame.writeUInt16LE(16_383, 16);
  return made.webpWith(made.riff(frame), 8, 0);
};
export const jpegInManyPasses = () => Promise.resolve(made.jpegOfManyScans(10_900));
export const heavyJpeg = behind(small.smallJpeg, new Uint8Array(15 * 1024 * 1024));
export const manyChunks = async () => {
  const png = await small.smallPng();
  const empty = made.pngChunk('IDAT');
  return Buffer.concat([png.subarray(0, 33), ...Array<Buffer>(120_000).fill(empty), png.subarray(33)]);
};

// Colours
export const jpegForPrinting = () => noise(8, 8).toColourspace('cmyk').jpeg().toBuffer();
export const jpegInAdobeRgb = async () =>
  made.withSegments(
    await small.smallJpeg(),
    made.profileSegment(made.withPrimaries(await profileOf('srgb'), ADOBE_RGB)),
  );
export const jpegWithTableProfile = async () => {
  const profile = Buffer.from(await profileOf('srgb'));
  profile.write('A2B0', profile.indexOf('desc', 128, 'latin1'), 'latin1');
  return made.withSegments(await small.smallJpeg(), made.profileSegment(profile));
};
export const jpegWithLongProfile = async () =>
  made.withSegments(
    await small.smallJpeg(),
    made.profileSegment(Buffer.concat([await profileOf('srgb'), Buffer.alloc(9000, 'x')])),
  );
export const pngWithProfileBomb = pngWith(
  'iCCP',
  Buffer.concat([Buffer.from('icc\0\0'), deflateSync(Buffer.alloc(50_000_000))]),
);
export const pngWithTwoFaces = pngWith('gAMA', '\0\0\x0b\xb8');
export const pngWithOwnPrimaries = pngWith('cHRM', Buffer.alloc(32, 1));

// Honest work
export const progressiveJpeg = () => noise(64, 48).jpeg({ progressive: true }).toBuffer();
export const mozJpeg = () => noise(64, 48).jpeg({ mozjpeg: true }).toBuffer();
export const restartJpeg = () => Promise.resolve(made.jpegWithRestarts(20));
export const fullColourJpeg = () => noise(64, 48).jpeg({ chromaSubsampling: '4:4:4', quality: 100 }).toBuffer();
export const greyJpeg = () => noise(64, 48).toColourspace('b-w').jpeg().toBuffer();
export const adobeJpeg = jpegWith(0xee, 'Adobe\0\x64\0\0\0\0\x01');
export const jfifJpeg = jpegWith(0xe0, JFIF);
export const jpegWithProfile = async () =>
  made.withSegments(await small.smallJpeg(), made.profileSegment(await profileOf('srgb')));
export const jpegInP3 = async () =>
  made.withSegments(await small.smallJpeg(), made.profileSegment(await profileOf('p3')));
export const jpegWithFillBytes = async () =>
  made.withSegments(await small.smallJpeg(), Buffer.from([0xff, 0xff, 0xff]));
export const onePixel = () => small.blackPng(1, 1);
export const widePhoto = () =>
  sharp({ create: { width: 12_000, height: 900, channels: 3, background: '#7a8' } })
    .jpeg()
    .toBuffer();
export const largeDrawing = () => Promise.resolve(small.blackPng(12_000, 9000));
export const palettePng = () => noise(64, 48).png({ palette: true }).toBuffer();
export const deepPng = () => noise(64, 48).toColourspace('rgb16').png().toBuffer();
export const interlacedPng = () => noise(64, 48).png({ progressive: true }).toBuffer();
export const greyPng = () => noise(64, 48).toColourspace('b-w').png().toBuffer();
export const seeThroughPng = () => noise(64, 48).ensureAlpha(0.5).png().toBuffer();
export const pngOfScreen = async () =>
  made.withChunks(
    await small.smallPng(),
    made.pngChunk('sRGB', '\0'),
    made.pngChunk('gAMA', '\0\0\xb1\x8f'),
    made.pngChunk(
      'cHRM',
      Buffer.from(
        [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6000].flatMap((value) => [
          0,
          0,
          value >> 8,
          value & 255,
        ]),
      ),
    ),
    made.pngChunk('sBIT', '\x08\x08\x08'),
  );
export const pngInP3 = async () =>
  made.withChunks(
    await small.smallPng(),
    made.pngChunk('iCCP', Buffer.concat([Buffer.from('Display P3\0\0'), deflateSync(await profileOf('p3'))])),
  );
export const losslessWebp = () => noise(64, 48).webp({ lossless: true }).toBuffer();
export const seeThroughWebp = () => noise(64, 48).ensureAlpha(0.5).webp().toBuffer();
export const webpWithProfile = () => noise(64, 48).withIccProfile('srgb').webp().toBuffer();

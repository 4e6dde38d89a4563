/**
 * Width and height of a picture, in px. Astro publishes the original of every imported picture of which a property is
 * read, and no original may leave the build; its `clone` may be read freely (astro/dist/assets/utils/proxy.js).
 */
export function sizeOf(file: ImageMetadata): { width: number; height: number } {
  return (file as ImageMetadata & { clone?: ImageMetadata }).clone ?? file; // `clone` is not in Astro's types
}

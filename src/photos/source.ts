/**
 * The picture to encode. Astro publishes the original of every imported picture of which a property is read; its
 * `clone` may be read freely (astro/dist/assets/utils/proxy.js), and no original may leave the build.
 */
export function sourceOf(file: ImageMetadata): ImageMetadata {
  return (file as ImageMetadata & { clone?: ImageMetadata }).clone ?? file; // `clone` is not in Astro's types
}

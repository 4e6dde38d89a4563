/** Makers of the pictures that the corpus names, by their name. */
export { jpegWithExif, smallJpeg, smallPng } from '../fixtures/small-pictures.ts';

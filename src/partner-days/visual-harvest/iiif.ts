import { nl as t } from '../../i18n/nl.ts';
import type { Drawing, DrawingPicture } from './drawing.ts';
import { inPixels } from './geometry.ts';
import type { Rectangle } from './regions.ts';

/**
 * The drawing for programs of others that show pictures of museums and archives: a manifest of IIIF Presentation 3.0
 * (iiif.io/api/presentation/3.0), with its regions as W3C Web Annotations and the walk through them as a range. It says
 * nothing about a licence, as none is known.
 */

/** What is told about a drawing; paths are those of the site. */
export interface ToldDrawing {
  title: string;
  /** The page of the drawing. */
  path: string;
  /** A day or a year. */
  date: string;
  alt: string;
  maker: string;
  /** Whether it takes the place of the real drawing. */
  standIn?: boolean | undefined;
  drawing: Drawing;
  regions: readonly ToldRegion[];
}

interface ToldRegion extends Rectangle {
  id: string;
  title: string;
  transcription: string;
  leads: readonly { title: string; path: string }[];
}

/** Who publishes it, and how its paths become addresses. */
export interface Publisher {
  name: string;
  absoluteUrl: (path: string) => string;
}

const CONTEXT = 'http://iiif.io/api/presentation/3/context.json';

/** Without the country: programs look for exactly the language of their reader. */
const LANGUAGE = 'nl';

/** The media type of a manifest, for the link on the page of the drawing. */
export const MANIFEST_TYPE = `application/ld+json;profile="${CONTEXT}"`;

/** Where the manifest of a drawing lies, beside its page. */
export function manifestPath(drawingPath: string): string {
  return `${drawingPath}manifest.json`;
}

/** Where the annotations of a drawing lie, beside its page. */
function annotationsPath(drawingPath: string): string {
  return `${drawingPath}annotaties.json`;
}

/** The manifest: one canvas with the drawing, and the walk. */
export function writeManifest(told: ToldDrawing, publisher: Publisher) {
  const { path, date, drawing, regions } = told;
  const { absoluteUrl } = publisher;
  const canvas = canvasOf(told, publisher);
  const { sheets, fallback } = drawing;
  const largest = largestOf(drawing);
  const { width, height } = largest;
  return {
    '@context': CONTEXT,
    id: absoluteUrl(manifestPath(path)),
    type: 'Manifest',
    label: inDutch(told.title),
    summary: inDutch(told.alt),
    requiredStatement: {
      label: inDutch(t.drawing.maker),
      value: inDutch(told.maker, ...(told.standIn ? [t.partnerDays.standIn] : [])),
    },
    provider: [{ id: absoluteUrl('/'), type: 'Agent', label: inDutch(publisher.name) }],
    homepage: [{ ...pageOf(absoluteUrl(path), told.title), language: [LANGUAGE] }],
    ...(date.length === 10 && { navDate: `${date}T00:00:00Z` }),
    thumbnail: [imageOf(sheets[0] ?? fallback, publisher)],
    items: [
      {
        id: canvas,
        type: 'Canvas',
        label: inDutch(told.title),
        width,
        height,
        items: [
          {
            id: `${canvas}/pagina`,
            type: 'AnnotationPage',
            items: [
              {
                id: `${canvas}/beeld`,
                type: 'Annotation',
                motivation: 'painting',
                body: imageOf(largest, publisher),
                target: canvas,
              },
            ],
          },
        ],
        annotations: [annotationPage(told, publisher)],
      },
    ],
    structures: [
      {
        id: `${canvas}/wandeling`,
        type: 'Range',
        label: inDutch(t.drawing.walk),
        items: regions.map((region) => ({
          id: `${canvas}/wandeling/${region.id}`,
          type: 'Range',
          label: inDutch(region.title),
          items: [{ id: placeOf(region, told, publisher), type: 'Canvas' }],
        })),
      },
    ],
  };
}

/** The annotations by themselves: what stands in each region, and where it leads. */
export function writeAnnotations(told: ToldDrawing, publisher: Publisher) {
  return { '@context': CONTEXT, ...annotationPage(told, publisher) };
}

/** Stands in the manifest too: not every program fetches what it only names. */
function annotationPage(told: ToldDrawing, publisher: Publisher) {
  const id = publisher.absoluteUrl(annotationsPath(told.path));
  const annotate = (region: ToldRegion) => {
    const target = placeOf(region, told, publisher);
    const body = { type: 'TextualBody', value: region.transcription, format: 'text/plain', language: LANGUAGE };
    const label = inDutch(region.title);
    return [
      { id: `${id}#${region.id}`, type: 'Annotation', motivation: 'supplementing', label, body, target },
      ...region.leads.map(({ title, path }, index) => ({
        id: `${id}#${region.id}-${index + 1}`,
        type: 'Annotation',
        motivation: 'linking',
        body: pageOf(publisher.absoluteUrl(path), title),
        target,
      })),
    ];
  };
  return { id, type: 'AnnotationPage', items: told.regions.flatMap(annotate) };
}

/** The canvas is as large as this: not every program tells its pixels from those of the picture on it. */
function largestOf({ sheets, fallback }: Drawing): DrawingPicture {
  return sheets.at(-1) ?? fallback;
}

function canvasOf({ path }: ToldDrawing, { absoluteUrl }: Publisher): string {
  return absoluteUrl(`${path}canvas`);
}

/** A region on the canvas, in its px (W3C Media Fragments 4.2.2). */
function placeOf(region: Rectangle, told: ToldDrawing, publisher: Publisher): string {
  const { left, top, width, height } = inPixels(region, largestOf(told.drawing));
  return `${canvasOf(told, publisher)}#xywh=${left},${top},${width},${height}`;
}

function imageOf({ src, type, width, height }: DrawingPicture, { absoluteUrl }: Publisher) {
  return { id: absoluteUrl(src), type: 'Image', format: type, width, height };
}

function pageOf(id: string, title: string) {
  return { id, type: 'Text', label: inDutch(title), format: 'text/html' };
}

function inDutch(...values: string[]) {
  return { [LANGUAGE]: values };
}

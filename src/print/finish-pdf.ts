import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { nl as t } from '../i18n/nl.ts';

/** What Chromium leaves to do in a PDF: its language, a title for the window, whole headings, and no trace of today. */

export interface FinishedPdf {
  bytes: Uint8Array;
  pages: number;
}

export interface Finish {
  title: string;
  /** The headings of the page that was printed, in order. */
  headings: readonly string[];
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  /** Whether an A3 becomes an A4. */
  scaled: boolean;
}

const A4_OF_A3 = Math.SQRT1_2;

/** The same PDF from the same page, whenever it is made. */
export async function finishPdf(printed: Uint8Array, { title, headings, date, scaled }: Finish): Promise<FinishedPdf> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(t.lang);
  setDates(pdf, date);
  nameOutline(pdf, headings);
  if (scaled) for (const page of pdf.getPages()) page.scale(A4_OF_A3, A4_OF_A3);
  return { bytes: await pdf.save({ updateFieldAppearances: false }), pages: pdf.getPageCount() };
}

/** ISO 32000-1, 7.9.4. Without a date of its own a PDF has none. */
function setDates({ context }: PDFDocument, date: string): void {
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  for (const name of ['CreationDate', 'ModDate']) {
    if (date) info?.set(PDFName.of(name), PDFString.of(`D:${date.replaceAll('-', '')}000000Z`));
    else info?.delete(PDFName.of(name));
  }
}

/** Chromium writes the lines of a heading together, without the space between them. */
function nameOutline({ catalog }: PDFDocument, headings: readonly string[]): void {
  const items: PDFDict[] = [];
  const collect = (parent: PDFDict | undefined) => {
    let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
    while (item) {
      items.push(item);
      collect(item);
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
  };
  collect(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
  if (items.length !== headings.length) return;
  for (const [index, item] of items.entries())
    item.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''));
}

import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { nl as t } from '../i18n/nl.ts';

/** What Chromium leaves to do in a PDF: the language, a title in the window, and no trace of when it was made. */

export interface FinishedPdf {
  bytes: Uint8Array;
  pages: number;
}

interface Finish {
  title: string;
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  /** Whether an A3 becomes an A4. */
  scaled: boolean;
}

const A4_OF_A3 = Math.SQRT1_2;

export async function finishPdf(printed: Uint8Array, { title, date, scaled }: Finish): Promise<FinishedPdf> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(t.lang);
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  for (const name of ['CreationDate', 'ModDate']) {
    const key = PDFName.of(name);
    // ISO 32000-1, 7.9.4
    const value = date && PDFString.of(`D:${date.replaceAll('-', '')}000000Z`);
    if (info && 'set' in info && 'delete' in info) {
      const dictionary = info as { set: (k: PDFName, v: PDFString) => void; delete: (k: PDFName) => boolean }; // PDFDict
      if (value) dictionary.set(key, value);
      else dictionary.delete(key);
    }
  }
  if (scaled) for (const page of pdf.getPages()) page.scale(A4_OF_A3, A4_OF_A3);
  return { bytes: await pdf.save({ updateFieldAppearances: false }), pages: pdf.getPageCount() };
}

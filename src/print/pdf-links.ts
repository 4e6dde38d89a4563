import { nl as t } from '../i18n/nl.ts';
import { PDF_FOLDER } from './pdf-folder.ts';

/** The places in built pages where `PaperLinks` names a form, and what stands there once its PDF is made. */

export interface PdfLink {
  file: string;
  page: string;
  form: string;
  format: 'A4' | 'A3';
  scaled: boolean;
  /** The day that the PDF says it is of, `YYYY-MM-DD`; empty where it has none. */
  date: string;
}

export interface MadePdf {
  pages: number;
  bytes: number;
}

const PLACE = /<li((?: data-[a-z]+(?:="[^"]*")?)*)>[^]*?<\/li>/g;
const MEGABYTE = 1e6;
const amounts = new Intl.NumberFormat('nl-BE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The forms that a page names. */
export function readPdfLinks(html: string): PdfLink[] {
  return [...html.matchAll(PLACE)].flatMap(([, attributes = '']) => readPlace(attributes) ?? []);
}

/** The page with a link to each PDF that was made, and how long and how large it is. */
export function withPdfs(html: string, made: ReadonlyMap<string, MadePdf>): string {
  return html.replaceAll(PLACE, (place, attributes: string) => {
    const link = readPlace(attributes);
    const pdf = link && made.get(link.file);
    if (!link || !pdf) return place;
    const { form, format, file } = link;
    const size = t.paper.formats(format, pdf.pages, amounts.format(Math.max(0.1, pdf.bytes / MEGABYTE)));
    return `<li${attributes}><a href="/${PDF_FOLDER}/${file}.pdf" type="application/pdf">${form}</a> (${size})</li>`;
  });
}

/** @param attributes as the page has them, escaped: they go back into it as they are */
function readPlace(attributes: string): PdfLink | undefined {
  const value = (name: string) => new RegExp(` data-${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const file = value('pdf');
  if (!/^[a-z\d-]+$/.test(file)) return undefined;
  return {
    file,
    page: value('page'),
    form: value('form'),
    format: value('format') === 'A3' ? 'A3' : 'A4',
    scaled: / data-scaled\b/.test(attributes),
    date: value('date'),
  };
}

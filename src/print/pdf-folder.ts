/** The folder of the site with the PDFs: apart from the pages, whose policy would keep a browser from showing them. */
export const PDF_FOLDER = 'papier';

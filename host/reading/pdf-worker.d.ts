/** The parser of pdf.js: loading it is all that is done with it (pdfjs-dist brings no types for it). */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

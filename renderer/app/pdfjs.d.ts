// The legacy build of pdf.js has no types of its own; it is the same interface as the main one.
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export * from "pdfjs-dist";
}

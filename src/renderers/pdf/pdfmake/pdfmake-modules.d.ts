/** The private modules of pdfmake 0.3.11, which publishes no types for them. */
declare module 'pdfmake/js/LayoutBuilder.js' {
  const exported: unknown;
  export default exported;
}
declare module 'pdfmake/js/PageElementWriter.js' {
  const exported: unknown;
  export default exported;
}
declare module 'pdfmake/js/DocumentContext.js' {
  const exported: unknown;
  export default exported;
}
declare module 'pdfmake/js/DocMeasure.js' {
  const exported: unknown;
  export default exported;
}
declare module 'pdfmake/js/DocPreprocessor.js' {
  const exported: unknown;
  export default exported;
}
declare module 'pdfmake/js/PDFDocument.js' {
  const exported: unknown;
  export default exported;
}
declare module 'pdfmake/js/Renderer.js' {
  const exported: unknown;
  export default exported;
}
declare module 'pdfmake/js/Line.js' {
  const exported: unknown;
  export default exported;
}

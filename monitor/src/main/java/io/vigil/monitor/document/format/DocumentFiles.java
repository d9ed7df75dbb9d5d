package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes files of documents; Word and PDF files are opened again and held against the document. */
public final class DocumentFiles {

  /**
   * @throws UnfitDocumentException when a character cannot be written, or the file that was made
   *     differs from the document
   */
  public byte[] make(Document document, Format format) {
    return switch (format) {
      case HTML -> HtmlFormat.page(document).getBytes(StandardCharsets.UTF_8);
      case DOCX -> docx(document);
      case PDF -> pdf(document);
      case XLSX -> XlsxFormat.write(document);
      case JSON -> JsonFormat.write(document);
    };
  }

  private static byte[] pdf(Document document) {
    UnfitDocumentException.ifAny(MissingGlyphs.of(document));
    byte[] file = PdfFormat.write(document);
    UnfitDocumentException.ifAny(PdfCheck.faults(document, file));
    return file;
  }

  /** The contents of a Word file carry the page numbers of the PDF file until Word counts anew. */
  private static byte[] docx(Document document) {
    UnfitDocumentException.ifAny(MissingGlyphs.of(document));
    List<String> pages =
        document.head().withContents()
            ? PdfPages.read(PdfFormat.write(document)).ofHeadings()
            : List.of();
    byte[] file = DocxFormat.write(document, pages);
    UnfitDocumentException.ifAny(DocxCheck.faults(document, file));
    return file;
  }
}

package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** Packs documents as Word files. */
final class DocxFormat {
  private static final String SVG = "image/svg+xml";

  private final OPCPackage file;
  private final PackagePart main;

  private DocxFormat(OPCPackage file, String body) throws IOException, InvalidFormatException {
    this.file = file;
    main = part("document.xml", XWPFRelation.DOCUMENT.getContentType(), bytes(body));
    file.addRelationship(
        main.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
  }

  /**
   * @param pages the page number of each heading, to stand in the contents; none without contents
   */
  static byte[] write(Document document, List<String> pages) {
    var body = new DocxBody(WholePieces.in(document), pages);
    var out = new ByteArrayOutputStream();
    try (OPCPackage file = OPCPackage.create(out)) {
      var format = new DocxFormat(file, body.xml());
      format.describe(document);
      format.fixedParts(Setting.of(document.head()).word());
      for (var picture : body.pictures()) {
        format.image(picture.id(), "png", "image/png", picture.png());
        format.image(picture.id(), "svg", SVG, bytes(picture.svg()));
      }
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private void describe(Document document) throws InvalidFormatException {
    var head = document.head();
    var properties = file.getPackageProperties();
    properties.setTitleProperty(head.title());
    properties.setCreatorProperty(head.issuer());
    properties.setLanguageProperty(head.language().toLanguageTag());
    properties.setCreatedProperty(
        Optional.of(Date.from(head.date().atStartOfDay(ZoneOffset.UTC).toInstant())));
  }

  private void fixedParts(Setting.Word sizes) throws IOException, InvalidFormatException {
    sized("styles.xml", XWPFRelation.STYLES, "rIdStyles", sizes);
    sized("settings.xml", XWPFRelation.SETTINGS, "rIdSettings", sizes);
    fixed("fontTable.xml", XWPFRelation.FONT_TABLE, "rIdFonts");
    fixed("footer-odd.xml", XWPFRelation.FOOTER, DocxBody.FOOTER_ODD);
    fixed("footer-even.xml", XWPFRelation.FOOTER, DocxBody.FOOTER_EVEN);
  }

  private void fixed(String name, XWPFRelation relation, String id)
      throws IOException, InvalidFormatException {
    part(name, relation, id, Resources.bytes("docx/" + name));
  }

  private void sized(String name, XWPFRelation relation, String id, Setting.Word sizes)
      throws IOException, InvalidFormatException {
    part(name, relation, id, bytes(sizes.in(Resources.text("docx/" + name))));
  }

  private void part(String name, XWPFRelation relation, String id, byte[] content)
      throws IOException, InvalidFormatException {
    part(name, relation.getContentType(), content);
    main.addRelationship(URI.create(name), TargetMode.INTERNAL, relation.getRelation(), id);
  }

  private void image(String id, String extension, String contentType, byte[] content)
      throws IOException, InvalidFormatException {
    String name = "media/%s.%s".formatted(id, extension);
    part(name, contentType, content);
    main.addRelationship(
        URI.create(name), TargetMode.INTERNAL, PackageRelationshipTypes.IMAGE_PART, id + extension);
  }

  private PackagePart part(String name, String contentType, byte[] content)
      throws IOException, InvalidFormatException {
    var part = file.createPart(PackagingURIHelper.createPartName("/word/" + name), contentType);
    try (var out = part.getOutputStream()) {
      out.write(content);
    }
    return part;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

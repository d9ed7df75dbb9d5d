package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.report.ReportKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers of a report meet no key of a rule, whatever they open it with. */
@Order(2)
class DemoReportWordsIT extends RunningDemoCollege {
  /** What people wrote of their measures stands as they wrote it. */
  private static final String WHO_DOES_IT = "；[^；\\s]+(院长|主任|处长)；";

  private static final String BUNDLES = "io.vigil.monitor.report.";
  private static final List<String> NAMES =
      List.of("analysis.analysis", "periodic.periodic", "weekly.weekly", "text.common");

  /** Keys of words, which are those of rules, and versions of the rules. */
  private static List<String> keys() {
    return Stream.concat(
            NAMES.stream()
                .flatMap(
                    name -> ResourceBundle.getBundle(BUNDLES + name, Locale.ROOT).keySet().stream())
                .filter(key -> key.contains(".")),
            Arrays.stream(ReportKind.values()).map(ReportKind::rules))
        .toList();
  }

  /** What a format adds to the words of a report is the same in all of them. */
  @ParameterizedTest
  @CsvSource({
    "incidents?from=2023-24&to=2025-26, zh-CN, html docx pdf xlsx",
    "incidents?from=2023-24&to=2025-26, en, html docx pdf xlsx",
    "incidents?from=2023-24&to=2025-26&public=true, zh-CN, html",
    "bulletin?month=2026-10, zh-CN, docx xlsx",
    "bulletin?month=2026-10, en, html pdf",
    "term?term=2025-26/2, zh-CN, docx",
    "term?term=2025-26/2, en, xlsx",
    "status-data?year=2025-26, zh-CN, pdf",
    "annual-excerpt?year=2025-26, zh-CN, docx"
  })
  void everyFormatIsInWords(String report, String language, String formats) throws Exception {
    for (String format : formats.split(" ")) {
      byte[] file = file("/api/reports/" + report + "&format=" + format, language);

      assertThat(keys().stream().filter(text(format, file)::contains))
          .as("%s as %s in %s", report, format, language)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incidents?from=2023-24&to=2025-26",
        "bulletin?month=2026-10",
        "term?term=2025-26/2",
        "status-data?year=2025-26"
      })
  void aReportInEnglishCallsUnitsAndCategoriesByTheirEnglishNames(String report) throws Exception {
    String english = text("html", file("/api/reports/" + report + "&format=html", "en"));
    String chinese = text("html", file("/api/reports/" + report + "&format=html", "zh-CN"));

    assertThat(english).contains("Linlan Vocational and Technical College");
    assertThat(english.replaceAll(WHO_DOES_IT, ""))
        .doesNotContain("临澜职业技术学院", "旅游与康养学院", "公共基础教学部", "旅游管理", "管理服务类");
    assertThat(chinese).contains("临澜职业技术学院").doesNotContain("Linlan Vocational");
  }

  /** It is set into the annual report of the college. */
  @Test
  void theExcerptOfAYearTakesTwoPages() throws Exception {
    byte[] file = file("/api/reports/annual-excerpt?year=2025-26&format=pdf", "zh-CN");

    try (var document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void thePagesOfReportsAreInWords() {
    var office = new Visitor(port, "demo-quality");
    Stream.of(
            "/reports/incidents?from=2023-24&to=2025-26",
            "/reports/periodic/bulletin",
            "/reports/periodic/term",
            "/reports/weekly")
        .forEach(
            page ->
                assertThat(keys().stream().filter(untagged(office.see(page))::contains))
                    .as(page)
                    .isEmpty());
  }

  private static String text(String format, byte[] file) throws IOException {
    return switch (format) {
      case "html" -> untagged(new String(file, UTF_8));
      case "pdf" -> {
        try (var document = Loader.loadPDF(file)) {
          yield new PDFTextStripper().getText(document);
        }
      }
      default -> parts(file);
    };
  }

  /** The parts of a file of an office program that hold text. */
  private static String parts(byte[] file) throws IOException {
    Path kept = Files.createTempFile("report", ".zip");
    var text = new StringBuilder();
    try (var zip = new ZipFile(Files.write(kept, file).toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        if (part.getName().matches("(word/document|xl/sharedStrings|xl/worksheets/.*)\\.xml")) {
          text.append(untagged(new String(zip.getInputStream(part).readAllBytes(), UTF_8)));
        }
      }
    } finally {
      Files.delete(kept);
    }
    return text.toString();
  }

  private static String untagged(String markup) {
    return markup.replaceAll("(?s)<(style|script).*?</\\1>", "").replaceAll("<[^>]*>", " ");
  }

  private byte[] file(String path, String language) throws IOException, InterruptedException {
    String admin = "admin:" + VigilClient.ADMIN_PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(vigil.address(path)))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(admin.getBytes(UTF_8)))
            .header("Accept-Language", language)
            .build();
    try (var http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    }
  }
}

package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The report of real counts against plain sums over the rows of the files. */
@SpringBootTest(
    classes = VigilApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@Order(1)
class NewYorkReportIT {
  private static final String TALLIES = "/nyc/incident-tallies-2013-2016.csv";
  private static final String ENROLMENT = "/nyc/enrolment-2013-2016.csv";
  private static final List<String> YEARS = List.of("2013-14", "2014-15", "2015-16");

  private final Map<String, String> parents =
      lines("/nyc/units.csv")
          .filter(line -> !line.startsWith("NYC,"))
          .collect(
              Collectors.toMap(
                  line -> line.substring(0, line.indexOf(',')),
                  line -> line.substring(line.lastIndexOf(',') + 1)));
  private VigilClient vigil;
  private int port;

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    // a new one each time: what an earlier build left may be of another schema
    Path data = ReadyData.migrated(Path.of("target/new-york-" + ProcessHandle.current().pid()));
    registry.add("vigil.data-dir", data::toString);
  }

  @BeforeAll
  void importCounts(@LocalServerPort int at) {
    port = at;
    vigil = new VigilClient(at);
    NewYork.prepare(vigil);
    vigil.awaitQuiet();
  }

  private static Stream<String> lines(String file) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(VigilClient.resource(file).get(), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOf(String school, String scope) {
    return scope.equals("NYC") || scope.equals(parents.get(school));
  }

  /** Cases of a year and grade; an empty grade for all. */
  private long incidents(String scope, String year, String grade) {
    return lines(TALLIES)
        .map(line -> line.split(","))
        .filter(cells -> cells[0].equals(year) && isOf(cells[1], scope))
        .filter(cells -> grade.isEmpty() || cells[3].equals(grade))
        .mapToLong(cells -> Long.parseLong(cells[4]))
        .sum();
  }

  private double students(String scope, String year) {
    return lines(ENROLMENT)
        .map(line -> line.split(","))
        .filter(cells -> cells[2].equals(year) && isOf(cells[1], scope))
        .mapToDouble(cells -> Double.parseDouble(cells[3]))
        .sum();
  }

  private final Map<String, JsonNode> read = new HashMap<>();

  /** What is corrected here is taken back. */
  private JsonNode answer(String scope) {
    return read.computeIfAbsent(
        scope, asked -> vigil.get("/api/reports/incidents?from=2013-14&to=2015-16&unit=" + asked));
  }

  private ReportDocument report(String scope) {
    return new ReportDocument(answer(scope).path("document").path("document"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NYC", "BORO-K", "BORO-M", "BORO-O", "BORO-Q", "BORO-R", "BORO-X"})
  void countsAndRatesEqualSumsOverTheRows(String scope) {
    List<String[]> rows = report(scope).rows("T1").stream().map(row -> row.split("\\|")).toList();

    for (int i = 0; i < YEARS.size(); i++) {
      long count = incidents(scope, YEARS.get(i), "");
      assertThat(rows.get(i)[1]).isEqualTo(Long.toString(count));
      assertThat(Double.parseDouble(rows.get(i)[2]))
          .isCloseTo(1000 * count / students(scope, YEARS.get(i)), within(0.005001));
      assertThat(rows.get(i)[6]).isEqualTo(Long.toString(count));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NYC", "BORO-K", "BORO-M", "BORO-O", "BORO-Q", "BORO-R", "BORO-X"})
  void gradesByCategoryEqualSumsOverTheRows(String scope) {
    List<String> rows = report(scope).rows("T2");

    Map.of("一般", "general", "较大", "serious", "重大", "major")
        .forEach(
            (shown, grade) ->
                assertThat(rows)
                    .anyMatch(
                        row ->
                            row.startsWith(
                                "safety|%s|%d|%d|%d|"
                                    .formatted(
                                        shown,
                                        incidents(scope, YEARS.get(0), grade),
                                        incidents(scope, YEARS.get(1), grade),
                                        incidents(scope, YEARS.get(2), grade)))));
  }

  /** Computed with R's {@code poisson.test}, see the README beside the file. */
  @ParameterizedTest
  @ValueSource(strings = {"NYC", "BORO-K", "BORO-M", "BORO-Q", "BORO-R", "BORO-X"})
  void ratesAndRatiosEqualThoseOfAnotherProgram(String scope) {
    JsonNode answer = answer(scope);
    List<String[]> expected =
        lines("/nyc/rate-ratios.csv")
            .map(line -> line.split(","))
            .filter(cells -> cells[0].equals(scope) && cells[1].equals("all"))
            .toList();
    List<String> sentences =
        new ReportDocument(answer.path("document").path("document")).text().lines().toList();

    assertThat(expected).hasSize(2);
    for (int i = 0; i < expected.size(); i++) {
      String[] cells = expected.get(i);
      JsonNode change = answer.path("changes").get(i);
      near(change.path("rateRatio"), cells[10]);
      near(change.path("low"), cells[11]);
      near(change.path("high"), cells[12]);
      near(answer.path("years").get(i).path("ratePerThousand"), cells[8]);
      near(answer.path("years").get(i + 1).path("ratePerThousand"), cells[9]);
      String ratio =
          "发生率之比为%.3f（95%%区间%.3f–%.3f）"
              .formatted(
                  Double.parseDouble(cells[10]),
                  Double.parseDouble(cells[11]),
                  Double.parseDouble(cells[12]));
      boolean compared = !change.path("verdict").asString().equals("NOT_COMPARABLE");
      assertThat(sentences.stream().anyMatch(sentence -> sentence.contains(ratio)))
          .as("%s, which is told where reporting held", ratio)
          .isEqualTo(compared);
    }
  }

  @Test
  void whereNothingHappenedThereIsARateAndNoRatio() {
    JsonNode answer = answer("BORO-O");

    assertThat(answer.path("years").valueStream().map(one -> one.path("ratePerThousand")))
        .hasSize(3)
        .allSatisfy(rate -> assertThat(rate.asDouble()).isZero());
    assertThat(answer.path("changes").valueStream().map(one -> one.path("rateRatio")))
        .hasSize(2)
        .noneMatch(JsonNode::isNumber);
  }

  private static void near(JsonNode figure, String expected) {
    assertThat(figure.asDouble()).isCloseTo(Double.parseDouble(expected), within(0.00005));
  }

  @Test
  void whatCannotBeKnownFromCountsAloneIsSaidToBeMissing() {
    assertThat(report("NYC").text())
        .contains("2013—2014学年的事故全部或部分来自年度统计表")
        .contains("没有逐起记录的事故，不能计算影响指数")
        .contains("没有建立零报告制度");
  }

  @Test
  void aYearWithoutAnyCountsIsMissingAndAPeriodWithoutAnyIsNoReport() {
    JsonNode gap = vigil.get("/api/reports/incidents?from=2012-13&to=2014-15");
    HttpResponse<String> empty =
        send(request("/api/reports/incidents?from=2001-02&to=2003-04").GET());

    assertThat(new ReportDocument(gap.path("document").path("document")).rows("T1").getFirst())
        .contains("缺报");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("report.no-data", "choose years with data");
    assertThat(post("/api/reports", "{\"from\": \"2001-02\", \"to\": \"2003-04\"}").statusCode())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({"html, <!DOCTYPE", "docx, PK", "pdf, %PDF", "xlsx, PK", "json, {"})
  void theSameReportComesAsAFile(String format, String beginning) {
    HttpResponse<String> file =
        send(request("/api/reports/incidents?from=2013-14&to=2015-16&format=" + format).GET());

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).startsWith(beginning);
  }

  @Test
  void aFormatThatThereIsNotIsRefused() {
    String path = "/api/reports/incidents?from=2013-14&to=2015-16&format=odt";

    assertThat(send(request(path).GET()).statusCode()).isEqualTo(400);
  }

  @Test
  void aFrozenReportStaysAsItIsWhateverBecomesOfTheFacts() {
    String id =
        vigil
            .post(
                "/api/reports",
                "application/json",
                "{\"from\": \"2013-14\", \"to\": \"2015-16\", \"unit\": \"BORO-R\"}")
            .path("id")
            .asString();
    awaitReport(id);
    edit(id, 200);
    Awaitility.await().until(() -> kept(id).text().contains("由质量办改写。"));
    assertThat(post("/api/reports/" + id + "/freeze", "{}").statusCode()).isEqualTo(200);
    assertThat(post("/api/reports/" + id + "/freeze", "{}").statusCode()).isEqualTo(409);
    edit(id, 409);
    assertThat(differences(id).size()).isZero();
    List<String> before = kept(id).rows("T1");

    correctOneCount();

    assertThat(kept(id).rows("T1")).isEqualTo(before);
    assertThat(differences(id).size()).isPositive();
    assertThat(differences(id).toString()).contains("表1");
    assertThat(vigil.get("/api/reports/" + id + "/differences").path("corrections").toString())
        .contains("表1", "2015—2016学年");
    takeItBack();
  }

  private void awaitReport(String id) {
    Awaitility.await()
        .until(
            () ->
                vigil
                    .get("/api/reports")
                    .path("items")
                    .valueStream()
                    .anyMatch(item -> item.path("id").asString().equals(id)));
  }

  private ReportDocument kept(String id) {
    return new ReportDocument(vigil.get("/api/reports/" + id).path("document"));
  }

  private JsonNode differences(String id) {
    return vigil.get("/api/reports/" + id + "/differences").path("items");
  }

  private void edit(String id, int status) {
    assertThat(
            post("/api/reports/" + id + "/paragraphs/summary.count", "{\"text\": \"由质量办改写。\"}")
                .statusCode())
        .isEqualTo(status);
  }

  private String staten() {
    return lines(TALLIES)
        .filter(line -> line.startsWith("2015-16,") && isOf(line.split(",")[1], "BORO-R"))
        .findFirst()
        .orElseThrow();
  }

  private void correctOneCount() {
    String line = staten();
    int count = Integer.parseInt(line.substring(line.lastIndexOf(',') + 1));
    importTally(line.substring(0, line.lastIndexOf(',') + 1) + (count + 7));
  }

  private void takeItBack() {
    importTally(staten());
  }

  private void importTally(String line) {
    byte[] csv = ("period,unit,category,severity,count\n" + line).getBytes(StandardCharsets.UTF_8);
    vigil.imports("/api/incident-tallies", "text/csv", () -> new ByteArrayInputStream(csv));
    vigil.awaitQuiet();
  }

  private HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    String user =
        Base64.getEncoder()
            .encodeToString(
                ("admin:" + VigilClient.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
        .header("Authorization", "Basic " + user);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

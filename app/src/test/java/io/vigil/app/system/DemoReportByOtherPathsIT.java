package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables of the demo's report, counted once more by plain loops over what was stored and over the
 * lists of cases, without a line of what makes the report.
 */
@Order(2)
class DemoReportByOtherPathsIT extends RunningDemoCollege {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String REPORT = "/api/reports/incidents?from=2023-24&to=2025-26";
  private static final List<String> YEARS = List.of("2023-24", "2024-25", "2025-26");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Set<String> GRADES = Set.of("GENERAL", "SERIOUS", "MAJOR");

  private final Map<String, Case> cases = new TreeMap<>();
  private ReportDocument report;

  /** What the stored events of an incident say. */
  private static final class Case {
    private String term = "";
    private String year = "";
    private String grade = "";
    private int affected;
    private Instant reported = Instant.EPOCH;
    private @Nullable Instant closed;
    private @Nullable JsonNode assessment;
  }

  @BeforeAll
  void readTheStore() {
    report = new ReportDocument(vigil.get(REPORT).path("document").path("document"));
    jdbc.sql(
            """
            SELECT payload_type, convert_from(payload, 'UTF8') AS payload
            FROM eventstore.domain_event
            WHERE payload_type LIKE 'incident.%'
            ORDER BY global_index
            """)
        .query(
            row -> {
              hear(row.getString("payload_type"), JSON.readTree(row.getString("payload")));
            });
    cases.values().removeIf(one -> !GRADES.contains(one.grade) || !YEARS.contains(one.year));
  }

  private void hear(String type, JsonNode event) {
    Case one = cases.computeIfAbsent(event.path("incidentId").asString(), id -> new Case());
    switch (type) {
      case "incident.reported" -> {
        one.term = event.path("term").asString();
        one.year = event.path("schoolYear").asString();
        one.affected = event.path("affected").asInt(0);
        one.reported = Instant.parse(event.path("at").asString());
      }
      case "incident.decided" -> one.grade = event.path("severity").asString();
      case "incident.appeal-decided" -> one.grade = event.path("severity").asString("");
      case "incident.assessed" -> one.assessment = event.path("assessment");
      case "incident.closed" -> one.closed = Instant.parse(event.path("at").asString());
      default -> {}
    }
  }

  private List<Case> of(String year) {
    return cases.values().stream().filter(one -> one.year.equals(year)).toList();
  }

  private List<String> row(String table, int place) {
    return List.of(report.rows(table).get(place).split("\\|", -1));
  }

  @Test
  void incidentsOfTerms() {
    Map<String, Long> terms =
        cases.values().stream()
            .collect(Collectors.groupingBy(one -> one.term, TreeMap::new, Collectors.counting()));

    assertThat(report.rows("T1-2").stream().map(row -> row.split("\\|")[1]))
        .containsExactlyElementsOf(terms.values().stream().map(String::valueOf).toList());
  }

  @Test
  void whatIncidentsCostStudents() {
    for (int place = 0; place < YEARS.size(); place++) {
      List<Case> those = of(YEARS.get(place));
      List<String> row = row("T6", place);
      assertThat(row.get(1))
          .isEqualTo(String.valueOf(those.stream().mapToInt(one -> one.affected).sum()));
      assertThat(row.get(2)).isEqualTo(told(those, "hoursLost", "%.1f"));
      assertThat(row.get(3)).isEqualTo(told(those, "moneyLost", "%.1f"));
      assertThat(row.get(4)).isEqualTo(told(those, "injured", "%.0f"));
      assertThat(Double.parseDouble(row.get(5))).isEqualTo(influence(those));
    }
  }

  /** A year in which nobody told it says so. */
  private static String told(List<Case> those, String what, String format) {
    List<Double> told =
        those.stream()
            .flatMap(one -> Stream.ofNullable(one.assessment))
            .map(assessment -> assessment.path(what))
            .filter(JsonNode::isNumber)
            .map(JsonNode::asDouble)
            .toList();
    return told.isEmpty()
        ? "未登记"
        : format.formatted(told.stream().mapToDouble(Double::doubleValue).sum());
  }

  private static double influence(List<Case> those) {
    Map<String, Integer> weights = Map.of("GENERAL", 1, "SERIOUS", 3, "MAJOR", 10);
    double sum = 0;
    for (Case one : those) {
      sum += weights.getOrDefault(one.grade, 0) * (1 + one.affected / 100.0);
    }
    return Math.round(sum * 100) / 100.0;
  }

  @Test
  void causesOfIncidents() {
    Map<String, Integer> causes = new HashMap<>();
    cases.values().stream()
        .flatMap(one -> Stream.ofNullable(one.assessment))
        .flatMap(assessment -> assessment.path("causes").valueStream())
        .forEach(cause -> causes.merge(cause.asString(), 1, Integer::sum));

    assertThat(report.rows("T5").stream().map(row -> row.split("\\|")[1]))
        .containsExactlyElementsOf(
            causes.values().stream()
                .sorted(Collections.reverseOrder())
                .map(String::valueOf)
                .toList());
  }

  @Test
  void howLongCasesTookToTheirEnd() {
    List<Double> days = new ArrayList<>();
    for (Case one : cases.values()) {
      Stream.ofNullable(one.closed)
          .map(closed -> Duration.between(one.reported, closed).toSeconds() / 86_400.0)
          .forEach(days::add);
    }
    Collections.sort(days);
    List<String> row = row("T7", report.rows("T7").size() - 1);

    assertThat(row.get(1)).isEqualTo(String.valueOf(days.size()));
    assertThat(row.get(2)).isEqualTo("%.1f".formatted(quantile(days, 0.5)));
    assertThat(row.get(3)).isEqualTo("%.1f".formatted(quantile(days, 0.9)));
  }

  /** Between two values in proportion to where it lies (Hyndman and Fan 1996, type 7). */
  private static double quantile(List<Double> sorted, double share) {
    double place = share * (sorted.size() - 1);
    int low = (int) Math.floor(place);
    int high = Math.min(low + 1, sorted.size() - 1);
    return sorted.get(low) + (place - low) * (sorted.get(high) - sorted.get(low));
  }

  @Test
  void warningsByYearAndColour() {
    Set<String> ofTeachers = new HashSet<>();
    all("/api/control-points?").stream()
        .filter(point -> point.at("/definition/level").asString().equals("TEACHER"))
        .forEach(point -> ofTeachers.add(point.at("/definition/code").asString()));
    List<JsonNode> warnings =
        all("/api/warnings?state=ALL&").stream()
            .filter(one -> !one.path("state").asString().equals("withdrawn"))
            .filter(one -> !ofTeachers.contains(one.path("controlPoint").asString()))
            .toList();

    for (int place = 0; place < YEARS.size(); place++) {
      String year = YEARS.get(place);
      assertThat(row("T9", place).subList(1, 5))
          .as(year)
          .isEqualTo(
              Stream.of("BLUE", "YELLOW", "ORANGE", "RED")
                  .map(colour -> count(warnings, year, colour))
                  .toList());
    }
  }

  private String count(List<JsonNode> warnings, String year, String colour) {
    return String.valueOf(
        warnings.stream()
            .filter(one -> one.path("worstColour").asString().equals(colour))
            .filter(one -> year.equals(year(one.path("raisedAt"))))
            .count());
  }

  @Test
  void selfChecksByAreaAndYear() {
    Map<String, List<JsonNode>> checks =
        all("/api/self-checks?").stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.path("areaName").asString() + "|" + year(one.path("due"))));

    assertThat(report.rows("T10"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              String[] cells = row.split("\\|");
              String year = cells[1].substring(0, 4) + "-" + cells[1].substring(7, 9);
              List<JsonNode> those = checks.getOrDefault(cells[0] + "|" + year, List.of());
              assertThat(cells[2]).as(row).isEqualTo(String.valueOf(those.size()));
              assertThat(cells[3])
                  .as(row)
                  .isEqualTo(
                      String.valueOf(
                          those.stream().filter(one -> !one.path("finishedAt").isNull()).count()));
            });
  }

  private String year(JsonNode moment) {
    LocalDate day = Instant.parse(moment.asString()).atZone(CHINA).toLocalDate();
    return years().entrySet().stream()
        .filter(year -> !day.isBefore(year.getValue()))
        .reduce((earlier, later) -> later)
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private Map<String, LocalDate> years() {
    return jdbc
        .sql("SELECT * FROM board.school_years('2022-09-01', '2026-11-20')")
        .query(
            (row, n) ->
                Map.entry(
                    row.getString("school_year"), row.getObject("first_date", LocalDate.class)))
        .list()
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private Collection<JsonNode> all(String path) {
    List<JsonNode> found = new ArrayList<>();
    for (int page = 0; ; page++) {
      JsonNode answer = vigil.get(path + "size=500&page=" + page);
      List<JsonNode> items =
          (answer.isArray() ? answer : answer.path("items")).valueStream().toList();
      found.addAll(items);
      if (items.size() < 500) {
        return found;
      }
    }
  }

  @Test
  void theFileOfTheDemoCanBeKeptForEver() throws Exception {
    String admin = "admin:" + VigilClient.ADMIN_PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(vigil.address(REPORT + "&format=pdf")))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(admin.getBytes(UTF_8)))
            .build();
    VeraGreenfieldFoundryProvider.initialise();
    try (var http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (var parser =
              Foundries.defaultInstance()
                  .createParser(new ByteArrayInputStream(answer.body()), PDFAFlavour.PDFA_2_B);
          var validator =
              Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
        assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
      }
    }
  }
}

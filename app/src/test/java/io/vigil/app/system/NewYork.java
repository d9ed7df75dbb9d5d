package io.vigil.app.system;

import static io.vigil.app.system.VigilClient.resource;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** The schools of New York, as a large college. */
final class NewYork {
  static final String READINGS = "/nyc/attendance-2013-autumn.csv.gz";
  private static final String ENROLMENT = "/nyc/enrolment-2013-2016.csv";
  private static final String TALLIES = "/nyc/incident-tallies-2013-2016.csv";
  private static final String STATEN_ISLAND = "31R";
  private static final String SECOND_FRIDAY = "2013-09-20";
  private static final String CSV = "text/csv";

  private NewYork() {}

  /** Everything but the readings. */
  static void prepare(VigilClient vigil) {
    prepare(vigil, resource(ENROLMENT), resource(TALLIES));
  }

  /** The same without what is told of other school years. */
  static void prepare(VigilClient vigil, String year) {
    prepare(vigil, of(year, ENROLMENT), of(year, TALLIES));
  }

  private static void prepare(
      VigilClient vigil, Supplier<InputStream> enrolment, Supplier<InputStream> tallies) {
    vigil.imports("/api/units", CSV, resource("/nyc/units.csv"));
    vigil.post(
        "/api/control-points",
        "application/json",
        """
        {"code": "ATTENDANCE", "name": "到课率", "level": "STUDENT",
         "direction": "HIGHER_IS_BETTER", "unitOfMeasure": "%", "period": "DAY",
         "thresholds":
           {"target": 95, "standard": 90, "warning": 85, "validFrom": "2013-09-01"}}
        """);
    vigil.imports("/api/readings", CSV, enrolment);
    vigil.imports("/api/incident-tallies", CSV, tallies);
  }

  private static Supplier<InputStream> of(String year, String file) {
    List<String> lines = linesOf(file);
    return csv(
        Stream.concat(
                lines.stream().limit(1),
                lines.stream().skip(1).filter(line -> List.of(line.split(",")).contains(year)))
            .toList());
  }

  private static List<String> linesOf(String file) {
    try (var reader =
        new BufferedReader(new InputStreamReader(resource(file).get(), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode importReadings(VigilClient vigil) {
    return vigil.imports("/api/readings", "application/gzip", resource(READINGS));
  }

  /** A control point of ratios: students present by students on the register. */
  static void prepareRatios(VigilClient vigil) {
    vigil.post(
        "/api/control-points",
        "application/json",
        """
        {"code": "PRESENT", "name": "到课人次比例", "level": "COURSE",
         "direction": "HIGHER_IS_BETTER", "unitOfMeasure": "%", "period": "DAY",
         "judgingPeriod": "WEEK",
         "thresholds":
           {"target": 95, "standard": 92, "warning": 90, "validFrom": "2013-09-01"}}
        """);
  }

  /**
   * The readings of the first two weeks, and after each of a school of Staten Island the same as a
   * ratio, which is put together for the borough and the city.
   */
  static List<String> linesWithRatios() {
    Map<String, Integer> students = students();
    return Stream.concat(
            Stream.of(lines().getFirst() + ",numerator,denominator"),
            lines().stream()
                .skip(1)
                .filter(line -> line.split(",")[2].compareTo(SECOND_FRIDAY) <= 0)
                .flatMap(line -> withRatio(line, students)))
        .toList();
  }

  private static Stream<String> withRatio(String line, Map<String, Integer> students) {
    String[] cells = line.split(",");
    Integer register = students.get(cells[1]);
    if (!cells[1].startsWith(STATEN_ISLAND) || register == null) {
      return Stream.of(line + ",,");
    }
    long present = Math.round(register * Double.parseDouble(cells[3]) / 100);
    return Stream.of(
        line + ",,", "PRESENT,%s,%s,,%d,%d".formatted(cells[1], cells[2], present, register));
  }

  private static Map<String, Integer> students() {
    return linesOf(ENROLMENT).stream()
        .map(line -> line.split(","))
        .filter(cells -> cells[2].equals("2013-14"))
        .collect(Collectors.toMap(cells -> cells[1], cells -> Integer.valueOf(cells[3])));
  }

  static JsonNode importReadings(VigilClient vigil, List<String> lines) {
    return vigil.imports("/api/readings", CSV, csv(lines));
  }

  private static Supplier<InputStream> csv(List<String> lines) {
    byte[] csv = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return () -> new ByteArrayInputStream(csv);
  }

  /** The file of readings, its header first. */
  static List<String> lines() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(resource(READINGS).get()), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

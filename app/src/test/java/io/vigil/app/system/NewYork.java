package io.vigil.app.system;

import static io.vigil.app.system.VigilClient.resource;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** The schools of New York, as a large college. */
final class NewYork {
  static final String READINGS = "/nyc/attendance-2013-autumn.csv.gz";
  private static final String CSV = "text/csv";

  private NewYork() {}

  /** Everything but the readings. */
  static void prepare(VigilClient vigil) {
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
    vigil.imports("/api/readings", CSV, resource("/nyc/enrolment-2013-2016.csv"));
    vigil.imports("/api/incident-tallies", CSV, resource("/nyc/incident-tallies-2013-2016.csv"));
  }

  static JsonNode importReadings(VigilClient vigil) {
    return vigil.imports("/api/readings", "application/gzip", resource(READINGS));
  }

  static JsonNode importReadings(VigilClient vigil, List<String> lines) {
    byte[] csv = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return vigil.imports("/api/readings", CSV, () -> new ByteArrayInputStream(csv));
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

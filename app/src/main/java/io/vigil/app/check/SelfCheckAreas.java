package io.vigil.app.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vigil.api.message.Rejection;
import io.vigil.api.selfcheck.SelfCheckLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The areas in which the college and its departments check themselves, as shipped. */
@Component
public class SelfCheckAreas {
  private static final String FILE = "/checks/self-check-areas.csv";

  private final List<Area> areas = read();

  /**
   * @param checklist what is to be looked at where a plan says nothing else
   */
  public record Area(
      String code, SelfCheckLevel level, String name, String nameEn, List<String> checklist) {}

  public List<Area> all() {
    return areas;
  }

  List<Area> of(SelfCheckLevel level) {
    return areas.stream().filter(area -> area.level() == level).toList();
  }

  Area require(SelfCheckLevel level, String code) {
    return of(level).stream()
        .filter(area -> area.code().equals(code) || area.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "self-check.areas",
                    "'areas' holds '%s'; write some of %s.",
                    code,
                    of(level).stream().map(Area::code).toList()));
  }

  private static List<Area> read() {
    InputStream file = Objects.requireNonNull(SelfCheckAreas.class.getResourceAsStream(FILE), FILE);
    try (var records =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return records.stream().map(SelfCheckAreas::area).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Area area(NamedCsvRecord row) {
    return new Area(
        row.getField("code"),
        SelfCheckLevel.valueOf(row.getField("level")),
        row.getField("name"),
        row.getField("name_en"),
        List.of(row.getField("checklist").split("\\|")));
  }
}

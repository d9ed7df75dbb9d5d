package io.vigil.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderIT extends IntakeScenario {
  @Test
  void appendsTheRowsOfAFileInFileOrder() {
    college();

    csv(ImportKind.READINGS, readings(11_000, 90));

    assertThat(fixture.eventsOf(ReadingRecorded.class))
        .extracting(event -> event.reading().line())
        .isSorted()
        .hasSize(11_000);
  }

  @Test
  void recordsTheSameReadingsFromAnyPermutation() {
    college();
    csv(ImportKind.READINGS, readings(300, 90));
    Set<String> inOrder = recorded();

    emptyStore();
    college();
    csv(ImportKind.READINGS, shuffled(readings(300, 90)));

    assertThat(recorded()).isEqualTo(inOrder).hasSize(300);
  }

  @Test
  void takesUnitsInAnyOrder() {
    for (int seed = 0; seed < 5; seed++) {
      emptyStore();

      ImportResult result = csv(ImportKind.UNITS, shuffled(UNITS, seed));

      assertThat(result.counts()).isEqualTo(new ImportCounts(4, 0, 0, 0));
    }
  }

  private Set<String> recorded() {
    return fixture.eventsOf(ReadingRecorded.class).stream()
        .map(ReadingRecorded::reading)
        .map(r -> r.controlPoint() + r.unit() + r.period() + r.value() + r.rule() + r.unitPath())
        .collect(Collectors.toSet());
  }

  private static String shuffled(String file) {
    return shuffled(file, 1);
  }

  private static String shuffled(String file, int seed) {
    List<String> lines = new ArrayList<>(file.lines().toList());
    Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
    return String.join("\n", lines) + "\n";
  }
}

package io.vigil.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.imports.FindImports;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFailed;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactStore;
import io.vigil.command.intake.ImportRequest;
import io.vigil.command.intake.IntakeScenario;
import io.vigil.command.table.FileProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ImportsIT extends IntakeScenario {
  @Test
  void callsAnImportInterruptedThatDidNotOutliveTheSystem() {
    fixture.log.start(
        new ImportStarted("i1", ImportKind.READINGS, "readings.csv", "u1", CLOCK.instant()));
    assertThat(imports().handle(new FindImports(true, null, null, 10)).items()).hasSize(1);

    imports().interruptUnfinished();

    assertThat(imports().handle(new FindImports(true, null, null, 10)).items()).isEmpty();
    var item = imports().handle(new FindImports(false, null, null, 10)).items().getFirst();
    assertThat(item.state()).isEqualTo("interrupted");
    assertThat(item.reason()).contains("Send the file again");
  }

  @Test
  void findsOneImportAndThoseOfOneActor() {
    fixture.log.start(
        new ImportStarted("i1", ImportKind.READINGS, "readings.csv", "u1", CLOCK.instant()));
    fixture.log.start(
        new ImportStarted("i2", ImportKind.READINGS, "readings.csv", "u2", CLOCK.instant()));

    assertThat(imports().handle(new FindImports(false, "i1", null, 10)).items())
        .extracting(FindImports.Item::importId)
        .containsExactly("i1");
    assertThat(imports().handle(new FindImports(false, null, "u2", 10)).items())
        .extracting(FindImports.Item::importId)
        .containsExactly("i2");
    assertThat(imports().handle(new FindImports(false, "i1", "u2", 10)).items()).isEmpty();
  }

  @Test
  void callsAnImportRunningThatGoesOnAfterAll() {
    fixture.log.start(
        new ImportStarted("i1", ImportKind.READINGS, "readings.csv", "u1", CLOCK.instant()));
    imports().interruptUnfinished();

    fixture.log.add("i1", new ImportCounts(5000, 0, 0, 0), 100_000);

    assertThat(imports().handle(new FindImports(true, null, null, 10)).items())
        .extracting(FindImports.Item::counts)
        .containsExactly(new ImportCounts(5000, 0, 0, 0));
  }

  @Test
  void keepsWhatWentInBeforeAFileBrokeOffAndSaysWhere() {
    college();
    String broken =
        readings(12_000, 90) + "\"ATTENDANCE,D02,2026-11-19,90\n" + "x\n".repeat(600_000);

    assertThatThrownBy(() -> csv(ImportKind.READINGS, broken))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("after line 12001");

    var item =
        imports().handle(new FindImports(false, null, null, 10)).items().stream()
            .filter(i -> i.kind() == ImportKind.READINGS)
            .findFirst()
            .orElseThrow();
    assertThat(item.state()).isEqualTo("failed");
    assertThat(item.reason()).contains("after line 12001");
    assertThat(item.counts()).isEqualTo(new ImportCounts(12_000, 0, 0, 0));
    assertThat(fixture.eventsOf(ImportFailed.class)).hasSize(1);
  }

  @Test
  void tellsOfAFileThatBrokeOffAtOnce() {
    college();
    String broken = readings(3, 90) + "\"ATTENDANCE,D02,2026-11-19,90\n" + "x\n".repeat(600_000);

    assertThatThrownBy(() -> csv(ImportKind.READINGS, broken)).isInstanceOf(FileProblem.class);

    ImportFailed failed = fixture.eventsOf(ImportFailed.class).getLast();
    assertThat(failed.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0));
    assertThat(fixture.eventsOf(ImportStarted.class).getLast().importId())
        .isEqualTo(failed.importId());
    assertThat(item(failed.importId()).state()).isEqualTo("failed");
  }

  @Test
  void keepsWhoSentAFileThatCannotBeOpened() throws Exception {
    byte[] oldExcel = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
    var request =
        new ImportRequest(
            ImportKind.READINGS, null, "readings.xls", "u7", null, "page", null, List.of());

    assertThatThrownBy(
            () ->
                fixture
                    .intake(folder, fixture.store)
                    .run(request, new ByteArrayInputStream(oldExcel)))
        .isInstanceOf(FileProblem.class);

    var item = imports().handle(new FindImports(false, null, "u7", 1)).items().getFirst();
    assertThat(item.state()).isEqualTo("failed");
    assertThat(item.fileName()).isEqualTo("readings.xls");
    assertThat(item.reason()).contains("readings.xls").contains("XLSX");
    assertThat(item.startedAt()).isEqualTo(CLOCK.instant());
    assertThat(item.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(oldExcel)));
  }

  @Test
  void keepsWhoSentAFileWithAHeadThatIsNotKnown() {
    assertThatThrownBy(() -> csv(ImportKind.READINGS, "a,b\n1,2\n"))
        .isInstanceOf(FileProblem.class);

    ImportFailed failed = fixture.eventsOf(ImportFailed.class).getLast();
    assertThat(failed.sha256()).hasSize(64);
    assertThat(item(failed.importId()).reason()).contains("control_point");
  }

  @Test
  void tellsOfAFileOfUnitsThatBrokeOff() {
    String broken = UNITS + "\"D9,x,faculty,LL,\n" + "x\n".repeat(600_000);

    assertThatThrownBy(() -> csv(ImportKind.UNITS, broken)).isInstanceOf(FileProblem.class);

    ImportFailed failed = fixture.eventsOf(ImportFailed.class).getLast();
    assertThat(failed.counts()).isEqualTo(ImportCounts.NONE);
    assertThat(item(failed.importId()).state()).isEqualTo("failed");
  }

  @Test
  void quotesNothingOfARowWhereTheSystemFailed() {
    college();
    var dying = fixture.intake(folder, new DyingOnceStore(fixture.store));

    assertThatThrownBy(() -> dying.run(request(), body(readings(3, 90))))
        .hasMessageContaining("secret");

    ImportFailed failed = fixture.eventsOf(ImportFailed.class).getLast();
    assertThat(failed.reason()).contains("fault in the system").doesNotContain("secret");
    assertThat(fixture.eventsOf(ImportStarted.class).getLast().importId())
        .isEqualTo(failed.importId());
  }

  /** Loses the first batch and takes the next. */
  private static final class DyingOnceStore implements FactStore {
    private final FactStore healthy;
    private boolean died;

    DyingOnceStore(FactStore healthy) {
      this.healthy = healthy;
    }

    @Override
    public ImportCounts append(Supplier<FactBatch> decision) {
      if (!died) {
        died = true;
        throw new IllegalStateException("secret");
      }
      return healthy.append(decision);
    }

    @Override
    public void recover() {
      healthy.recover();
    }
  }

  private FindImports.Item item(String importId) {
    return imports().handle(new FindImports(false, importId, null, 1)).items().stream()
        .filter(i -> i.importId().equals(importId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void completesAnImportThatWasCutOffWhenItIsRepeated() {
    college();
    var dying = fixture.intake(folder, new DyingStore(fixture.store, 2));
    assertThatThrownBy(() -> dying.run(request(), body(readings(23_000, 90))))
        .hasRootCauseMessage("killed");
    long before = fixture.eventsOf(ReadingRecorded.class).size();

    ImportCounts repeated = csv(ImportKind.READINGS, readings(23_000, 90)).counts();

    assertThat(before).isEqualTo(10_000);
    assertThat(repeated).isEqualTo(new ImportCounts(13_000, 10_000, 0, 0));
    assertThat(fixture.eventsOf(ReadingRecorded.class)).hasSize(23_000);
  }

  /** Appends a few batches and nothing after them. */
  private static final class DyingStore implements FactStore {
    private final FactStore healthy;
    private int left;

    DyingStore(FactStore healthy, int batches) {
      this.healthy = healthy;
      this.left = batches;
    }

    @Override
    public ImportCounts append(Supplier<FactBatch> decision) {
      if (left-- <= 0) {
        throw new IllegalStateException("killed");
      }
      return healthy.append(decision);
    }

    @Override
    public void recover() {
      healthy.recover();
    }
  }

  private static ImportRequest request() {
    return new ImportRequest(
        ImportKind.READINGS, "text/csv", null, "u1", null, "api", null, List.of());
  }

  private static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void deletesMarkedCopiesAfterAMonth() throws IOException {
    college();
    var result =
        csv(ImportKind.READINGS, "control_point,unit,period,value\nNOBODY,D02,2026-11-18,91\n");
    Path copy = imports().markedFile(result.importId()).orElseThrow();

    Files.setLastModifiedTime(copy, FileTime.from(CLOCK.instant().minus(Duration.ofDays(29))));
    imports().deleteOldRows();
    assertThat(imports().markedFile(result.importId())).isPresent();
    Files.setLastModifiedTime(copy, FileTime.from(CLOCK.instant().minus(Duration.ofDays(31))));
    imports().deleteOldRows();
    assertThat(imports().markedFile(result.importId())).isEmpty();
  }

  @Test
  void deletesWhatRefusedRowsSaidAfterAMonth() {
    college();
    var result =
        csv(ImportKind.READINGS, "control_point,unit,period,value\nNOBODY,D02,2026-11-18,91\n");

    startedDaysAgo(result.importId(), 29);
    imports().deleteOldRows();
    assertThat(imports().errors(result.importId())).hasSize(1);
    startedDaysAgo(result.importId(), 31);
    imports().deleteOldRows();
    assertThat(imports().errors(result.importId())).isEmpty();
    assertThat(item(result.importId()).counts().rejected()).isOne();
  }

  private void startedDaysAgo(String importId, int days) {
    fixture.jdbc.update(
        "UPDATE intake.import SET started_at = ? WHERE import_id = ?",
        Timestamp.from(CLOCK.instant().minus(Duration.ofDays(days))),
        importId);
  }

  private Imports imports() {
    return fixture.imports(folder);
  }
}

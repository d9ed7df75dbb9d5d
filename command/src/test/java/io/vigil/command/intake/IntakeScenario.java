package io.vigil.command.intake;

import io.vigil.api.imports.ImportKind;
import io.vigil.command.StoreFixture;
import io.vigil.testkit.PostgresExtension;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An intake on an empty store, and a small college to send it. */
public abstract class IntakeScenario {
  @RegisterExtension
  protected static final PostgresExtension postgres = PostgresExtension.migrated();

  protected static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), StoreFixture.ZONE);

  protected static final String UNITS =
      """
      unit,name,kind,parent,aliases
      C06-1,汽修2601班,class_group,P06,
      P06,汽车检测与维修技术,Programme,D02,
      D02,汽车工程学院,DEPARTMENT,LL,汽车系;汽院
      LL,临澜职业技术学院,school,,
      """;

  protected static final String ATTENDANCE =
      """
      {"code":"ATTENDANCE","name":"到课率","level":"SCHOOL","direction":"HIGHER_IS_BETTER",
       "unitOfMeasure":"%","period":"DAY",
       "thresholds":{"target":95,"standard":90,"warning":85}}
      """;

  @TempDir protected Path folder;
  protected StoreFixture fixture;
  protected Intake intake;

  @BeforeEach
  protected void emptyStore() {
    fixture = new StoreFixture(postgres.dataSource(), CLOCK);
    fixture.jdbc.execute(
        """
        TRUNCATE DomainEventEntry, intake.natural_key, intake.unit, intake.control_point,
          intake.lines, intake.detection, intake.assignment, intake.term_dates,
          intake.calendar_day, intake.calendar_break, intake.calendar_version,
          intake.rule_book, intake.import
          CASCADE
        """);
    fixture.jdbc.execute("UPDATE intake.reference_version SET version = version + 1");
    fixture.started();
    intake = fixture.intake(folder);
  }

  protected void college() {
    csv(ImportKind.UNITS, UNITS);
    json(ImportKind.CONTROL_POINTS, ATTENDANCE);
  }

  protected static String readings(int rows, int value) {
    var file = new StringBuilder("control_point,unit,period,value\n");
    var day = LocalDate.of(1950, 1, 1);
    for (int i = 0; i < rows; i++) {
      file.append("ATTENDANCE,D02,").append(day.plusDays(i)).append(',').append(value).append('\n');
    }
    return file.toString();
  }

  protected ImportResult csv(ImportKind kind, String text) {
    return run(kind, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  protected ImportResult json(ImportKind kind, String text) {
    return run(kind, "application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  protected ImportResult run(ImportKind kind, String mediaType, byte[] body) {
    var request =
        new ImportRequest(kind, mediaType, null, "u1", "QUALITY_OFFICE", "api", null, List.of());
    return intake.run(request, new OnceOpenStream(body));
  }

  protected static InputStream stream(String text) {
    return new OnceOpenStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As strict as a file or a request: nothing can be read once it is closed. */
  private static final class OnceOpenStream extends ByteArrayInputStream {
    private boolean closed;

    OnceOpenStream(byte[] content) {
      super(content);
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      if (closed) {
        throw new IllegalStateException("stream closed");
      }
      return super.read(buffer, offset, length);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}

package io.vigil.query.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.grading.Colour;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindResponsible;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.Responsible;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A college whose self-check is overdue, and points of it that a committee or an office leads. */
class ResponsibleIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @BeforeAll
  static void aCollege() {
    readSide.given(
        Facts.unit("Q", UnitKind.SCHOOL, null),
        Facts.unit("QO", UnitKind.OFFICE, "Q"),
        Facts.unit("QL", UnitKind.OFFICE, "Q"),
        Facts.unit("QF", UnitKind.FACULTY, "Q"),
        Facts.unit("QP", UnitKind.PROGRAMME, "QF"),
        ledBy("BODY", "质量委员会"),
        ledBy("WHOLE", "Q"),
        ledBy("OFFICE", "Name of QL"),
        raised("of-the-college", "SELF-CHECK", List.of("Q")),
        raised("of-the-programme", "SELF-CHECK", List.of("Q", "QF", "QP")),
        raised("of-a-body", "BODY", List.of("Q")),
        raised("of-the-whole", "WHOLE", List.of("Q")),
        raised("of-an-office", "OFFICE", List.of("Q")));
  }

  @BeforeEach
  void theOfficeIsKnown() {
    qualityOffice("'QO'");
  }

  @Test
  void whatHappensToTheCollegeIsOwedByTheQualityOffice() {
    assertThat(answering("of-the-college"))
        .isEqualTo(new Responsible("QO", "Name of QO", null, null));
    assertThat(owing("Q", "SELF-CHECK")).isEqualTo("QO");
  }

  @Test
  void whatHappensInADepartmentIsOwedByIt() {
    assertThat(answering("of-the-programme"))
        .isEqualTo(new Responsible("QF", "Name of QF", null, null));
    assertThat(owing("QP", "SELF-CHECK")).isEqualTo("QF");
  }

  @Test
  void whoeverLeadsWithoutBeingADepartmentOwesNothing() {
    assertThat(unit("of-a-body")).isEqualTo("QO").isEqualTo(owing("Q", "BODY"));
    assertThat(unit("of-the-whole")).isEqualTo("QO").isEqualTo(owing("Q", "WHOLE"));
    assertThat(unit("of-an-office")).isEqualTo("QL").isEqualTo(owing("Q", "OFFICE"));
  }

  @Test
  void whereNoQualityOfficeIsKnownNobodyOwesWhatNoDepartmentLeads() {
    qualityOffice("NULL");

    assertThat(answering("of-the-college")).isNull();
    assertThat(owing("Q", "SELF-CHECK")).isNull();
    assertThat(answering("of-a-body")).isNull();
    assertThat(unit("of-an-office")).isEqualTo("QL");
  }

  /** As the accounts say it. */
  private static void qualityOffice(String unit) {
    readSide
        .jdbc()
        .sql(
            """
            CREATE OR REPLACE FUNCTION board.quality_office() RETURNS text
            LANGUAGE sql STABLE AS $$ SELECT CAST(%s AS text) $$
            """
                .formatted(unit))
        .update();
  }

  private static @Nullable Responsible answering(String id) {
    return readSide.query(new FindWarning(id), FindWarning.Result.class).responsible();
  }

  private static @Nullable String unit(String id) {
    Responsible found = answering(id);
    return found == null ? null : found.unit();
  }

  private static @Nullable String owing(String unit, String point) {
    return readSide.query(new FindResponsible(unit, point), FindResponsible.Result.class).unit();
  }

  private static ControlPointAssigned ledBy(String point, String lead) {
    return new ControlPointAssigned(
        point, "Q", "2026-10", null, LocalDate.EPOCH, null, null, lead, null, null, Facts.NOW);
  }

  private static WarningRaised raised(String id, String point, List<String> path) {
    return new WarningRaised(
        id,
        point,
        path.getLast(),
        path,
        Colour.YELLOW,
        DAY,
        false,
        Evidence.of(
            new Occurrence(OccurrenceRule.SELF_CHECK_OVERDUE, "check", "消防安全"), DAY, Colour.YELLOW),
        new Cause(1, 0),
        Facts.NOW);
  }
}

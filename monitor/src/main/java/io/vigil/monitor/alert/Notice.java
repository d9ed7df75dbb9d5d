package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Occurrence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody is to be told of a case. Another kind of case needs no more than to make these.
 *
 * @param noticeId id of the event that it is about: one notice for each, however often it is read
 * @param number number of the case as people write it; {@code null} if not known
 * @param colour after what happened
 * @param before colour before; {@code null} where it had none
 * @param unitPath ids from the root down to the unit
 * @param subject control point; {@code null} where there is none
 * @param value what was judged, in the unit of measure; {@code null} where nothing was
 * @param occurrence what happened, where the case is about that; {@code null} elsewhere
 * @param answerBy by when an answer is wanted; {@code null} where none is
 * @param awaited what is wanted by then, as the key of its limit; {@code null} if not known
 * @param link path of the case's page
 */
record Notice(
    String noticeId,
    CaseKind caseKind,
    String caseId,
    @Nullable String number,
    Colour colour,
    @Nullable Colour before,
    String unit,
    List<String> unitPath,
    @Nullable String subject,
    @Nullable Double value,
    @Nullable String unitOfMeasure,
    @Nullable String period,
    @Nullable Occurrence occurrence,
    NoticeKind what,
    Instant at,
    @Nullable Instant answerBy,
    @Nullable String awaited,
    String link) {

  /** A stored notice, with what is awaited now where its case is watched. */
  static Notice of(ResultSet row, JsonMapper json) throws SQLException {
    Notice noticed = json.readValue(row.getString("body"), Notice.class);
    return row.getBoolean("watched")
        ? noticed.due(Rows.optionalTime(row, "answer_by"), row.getString("awaited"))
        : noticed;
  }

  /** The same with the deadline that stands now, where it asks for anything. */
  Notice due(@Nullable Instant by, @Nullable String step) {
    return what.asksForAction() ? with(noticeId, number, by, step) : this;
  }

  Notice numbered(@Nullable String given) {
    return with(noticeId, given, answerBy, awaited);
  }

  /** The same, to be told under another id. */
  Notice again(String id) {
    return with(id, number, answerBy, awaited);
  }

  private Notice with(
      String id, @Nullable String given, @Nullable Instant by, @Nullable String step) {
    return new Notice(
        id,
        caseKind,
        caseId,
        given,
        colour,
        before,
        unit,
        unitPath,
        subject,
        value,
        unitOfMeasure,
        period,
        occurrence,
        what,
        at,
        by,
        step,
        link);
  }

  /**
   * The colour by which it is routed. Who was told that it was bad is told that it got better; what
   * nobody answers goes to those who are told of the next worse colour.
   */
  Colour routedAs() {
    Colour worst = before != null && before.compareTo(colour) > 0 ? before : colour;
    return isEscalated() ? worst.worse() : worst;
  }

  private boolean isEscalated() {
    return what == NoticeKind.ESCALATED || what == NoticeKind.OVERDUE;
  }

  Priority priority() {
    if (!what.asksForAction()) {
      return Priority.TOGETHER;
    }
    return switch (colour) {
      case RED -> Priority.RED;
      case ORANGE -> Priority.AT_ONCE;
      case BLUE, YELLOW -> Priority.TOGETHER;
    };
  }
}

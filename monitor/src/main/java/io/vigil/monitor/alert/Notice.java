package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.Due;
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
 * Warnings go to those of their colour, other cases to their address.
 *
 * @param noticeId id of the event that it is about: one notice for each, however often it is read
 * @param number number of the case as people write it; {@code null} if not known
 * @param colour after what happened; {@code null} where the case has none
 * @param before colour before; {@code null} where it had none
 * @param unitPath ids from the root down to the unit
 * @param subject control point; {@code null} where there is none
 * @param value what was judged, in the unit of measure; {@code null} where nothing was
 * @param occurrence what happened, where the case is about that; {@code null} elsewhere
 * @param answerBy by when an answer is wanted; {@code null} where none is
 * @param awaited what is wanted by then, as the key of its limit; {@code null} if not known
 * @param link path of the case's page
 * @param address whom it is for; {@code null} where its colour says so
 * @param detail what else is told, such as how much is missing; {@code null} for nothing
 */
record Notice(
    String noticeId,
    CaseKind caseKind,
    String caseId,
    @Nullable String number,
    @Nullable Colour colour,
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
    String link,
    @Nullable Address address,
    @Nullable String detail) {

  /** Of a case without a colour. */
  static Notice of(
      String id,
      CaseKind kind,
      String caseId,
      NoticeKind what,
      String unit,
      List<String> unitPath,
      @Nullable Due due,
      Instant at,
      String link,
      Address address,
      @Nullable String detail) {
    return new Notice(
        id,
        kind,
        caseId,
        null,
        null,
        null,
        unit,
        unitPath,
        null,
        null,
        null,
        null,
        null,
        what,
        at,
        due == null ? null : due.at(),
        due == null ? null : due.step(),
        link,
        address,
        detail);
  }

  /** A stored notice, with what is awaited now where its case is watched. */
  static Notice of(ResultSet row, JsonMapper json) throws SQLException {
    Notice noticed = json.readValue(row.getString("body"), Notice.class);
    return row.getBoolean("watched")
        ? noticed.due(Rows.optionalTime(row, "answer_by"), row.getString("awaited"))
        : noticed;
  }

  /** The same with the deadline that stands now, where it asks for anything. */
  Notice due(@Nullable Instant by, @Nullable String step) {
    return what.asksForAction() ? with(noticeId, number, unitPath, subject, at, by, step) : this;
  }

  Notice numbered(@Nullable String given) {
    return with(noticeId, given, unitPath, subject, at, answerBy, awaited);
  }

  /** The same, to be told under another id. */
  Notice again(String id) {
    return with(id, number, unitPath, subject, at, answerBy, awaited);
  }

  Notice placed(List<String> path) {
    return with(noticeId, number, path, subject, at, answerBy, awaited);
  }

  Notice about(String controlPoint) {
    return with(noticeId, number, unitPath, controlPoint, at, answerBy, awaited);
  }

  /** The same as of another moment. */
  Notice as(Instant moment) {
    return with(noticeId, number, unitPath, subject, moment, answerBy, awaited);
  }

  /** The same once it is known whom it is for. */
  Notice to(List<To> others, @Nullable String said) {
    return new Notice(
        noticeId,
        caseKind,
        caseId,
        number,
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
        answerBy,
        awaited,
        link,
        new Address(others, sealed(), null),
        said);
  }

  private Notice with(
      String id,
      @Nullable String given,
      List<String> path,
      @Nullable String point,
      Instant moment,
      @Nullable Instant by,
      @Nullable String step) {
    return new Notice(
        id,
        caseKind,
        caseId,
        given,
        colour,
        before,
        unit,
        path,
        point,
        value,
        unitOfMeasure,
        period,
        occurrence,
        what,
        moment,
        by,
        step,
        link,
        address,
        detail);
  }

  boolean sealed() {
    return address != null && address.sealed();
  }

  /** By what two notices of a kind about one case differ. */
  String matter() {
    return colour != null ? colour.name() : awaited == null ? "" : awaited;
  }

  /**
   * The colour by which it is routed; {@code null} where it has none. Who was told that it was bad
   * is told that it got better; what nobody answers goes to those who are told of the next worse
   * colour, and of the one after that once it is overdue.
   */
  @Nullable Colour routedAs() {
    if (colour == null) {
      return null;
    }
    Colour worst = before != null && before.compareTo(colour) > 0 ? before : colour;
    return switch (what) {
      case ESCALATED -> worst.worse();
      case OVERDUE -> worst.worse().worse();
      default -> worst;
    };
  }

  Priority priority() {
    if (what == NoticeKind.ISSUED) {
      return Priority.AT_ONCE;
    }
    if (!what.asksForAction()) {
      return Priority.TOGETHER;
    }
    return colour == null ? ofStep() : ofColour(colour);
  }

  private Priority ofColour(Colour bad) {
    return switch (bad) {
      case RED -> what == NoticeKind.SIGN ? Priority.AT_ONCE : Priority.RED;
      case ORANGE -> Priority.AT_ONCE;
      case BLUE, YELLOW -> Priority.TOGETHER;
    };
  }

  /** What can wait until others have come is told with them. */
  private Priority ofStep() {
    return switch (what) {
      case RECEIVED, ASSIGNED, ANSWERED, DISSATISFIED -> Priority.TOGETHER;
      default -> Priority.AT_ONCE;
    };
  }
}

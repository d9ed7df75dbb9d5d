package io.vigil.app.delivery;

import io.vigil.api.delivery.FindUniformBackfills;
import io.vigil.api.doubt.ConfirmReadings;
import io.vigil.api.doubt.FindDoubts;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Asks and orders what concerns data that cannot be right, for pages and machines alike. */
@Component
public class DoubtDesk {
  private static final int LOOKED_BACK_DAYS = 400;

  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final DeliveryCalendar calendar;

  DoubtDesk(Questions questions, Orders orders, UnitAccess access, DeliveryCalendar calendar) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.calendar = calendar;
  }

  public FindDoubts.Result doubts(SignedIn person, int limit) {
    return doubts(null, person.scopes(), person, limit);
  }

  /** Readings of single persons are shown to those who answer for data alone. */
  private FindDoubts.Result doubts(
      @Nullable String doubtId, List<String> scopes, SignedIn person, int limit) {
    boolean persons = person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.DATA_OWNER);
    return questions.ask(new FindDoubts(doubtId, scopes, persons, limit), FindDoubts.Result.class);
  }

  private FindDoubts.Item doubt(String doubtId, List<String> scopes, SignedIn person) {
    return doubts(doubtId, scopes, person, 1).items().stream()
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("doubt", doubtId));
  }

  /** Data that were entered long afterwards and look made up, of the year before a day. */
  public List<FindUniformBackfills.Row> uniform(List<String> scopes, LocalDate day) {
    LocalDate last = day.isAfter(calendar.today()) ? calendar.today() : day;
    return questions
        .ask(
            new FindUniformBackfills(last.minusDays(LOOKED_BACK_DAYS), last, scopes),
            FindUniformBackfills.Result.class)
        .rows();
  }

  /** Whether somebody may say that the readings are right: the quality office, or who owes them. */
  public boolean mayConfirm(SignedIn person, FindDoubts.Item doubt) {
    String owner = doubt.owner();
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE)
        || person.is(Role.DATA_OWNER) && owner != null && access.sees(person, owner);
  }

  /**
   * Says of all readings of a doubt that are in doubt still that they are right.
   *
   * @throws Rejection if there is no such doubt, or none of it is open
   * @throws AccessDeniedException if somebody else may say so
   */
  public ConfirmReadings confirm(
      SignedIn person, String doubtId, @Nullable String note, String channel) {
    if (!mayConfirm(person, doubt(doubtId, person.scopes(), person))) {
      throw new AccessDeniedException("data owed by others");
    }
    FindDoubts.Item whole = doubt(doubtId, List.of(), person);
    var order =
        new ConfirmReadings(
            doubtId,
            whole.controlPoint(),
            whole.open().stream().map(DoubtDesk::settled).toList(),
            note == null || note.isBlank() ? null : note.strip(),
            person.id().toString());
    orders.give(order, channel);
    return order;
  }

  private static SettledReading settled(FindDoubts.Row row) {
    return new SettledReading(row.unit(), row.period().code(), row.period().from(), row.value());
  }
}

package io.vigil.app.delivery;

import io.vigil.api.delivery.CheckedReading;
import io.vigil.api.delivery.DeliveryCommand.RecordSpotCheck;
import io.vigil.api.delivery.DeliveryCommand.RemindOfData;
import io.vigil.api.delivery.DrawSample;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindDeliveredRows;
import io.vigil.api.delivery.FindDeliveries;
import io.vigil.api.delivery.FindOwed;
import io.vigil.api.delivery.FindSpotChecks;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks and orders what concerns the delivery of data, for pages and machines alike. */
@Component
public class DeliveryDesk {
  public static final int SAMPLE = 10;

  private final Questions questions;
  private final Orders orders;
  private final DeliveryCalendar calendar;

  DeliveryDesk(Questions questions, Orders orders, DeliveryCalendar calendar) {
    this.questions = questions;
    this.orders = orders;
    this.calendar = calendar;
  }

  /** What somebody found of one row of a sample. */
  public record Finding(String unit, String period, boolean correct, @Nullable String note) {}

  /** A sample: which feed, which days, and which of the possible draws. */
  public record Sample(Feed feed, LocalDate from, LocalDate to, int draw) {}

  public FindDeliveries.Result grid(List<String> scopes, List<DeliveryWeek> weeks) {
    return questions.ask(
        new FindDeliveries(
            calendar.today(),
            weeks.stream().map(DeliveryWeek::from).toList(),
            weeks.getLast().last(),
            scopes),
        FindDeliveries.Result.class);
  }

  public FindTimeliness.Result timeliness(List<String> scopes, LocalDate until) {
    return questions.ask(
        new FindTimeliness(calendar.spans(until), scopes), FindTimeliness.Result.class);
  }

  /** This week, and the one before. */
  public FindTimeliness.Result ofTwoWeeks(List<String> scopes) {
    return questions.ask(
        new FindTimeliness(calendar.weekSpans(), scopes), FindTimeliness.Result.class);
  }

  public FindDeliveredRows.Result rows(
      SignedIn person, Feed feed, LocalDate from, LocalDate to, int limit) {
    return questions.ask(
        new FindDeliveredRows(feed, calendar.today(), from, to, person.scopes(), limit),
        FindDeliveredRows.Result.class);
  }

  public List<FindOwed.Row> owed(List<String> scopes) {
    return questions
        .ask(new FindOwed(calendar.today(), null, scopes), FindOwed.Result.class)
        .rows();
  }

  /**
   * Records that the owner was reminded of all that is missing of a feed.
   *
   * @throws Rejection if nothing is missing, or if the same was reminded of today
   */
  public RemindOfData remind(SignedIn person, Feed feed, String channel) {
    FindOwed.Row row =
        questions
            .ask(new FindOwed(calendar.today(), feed, person.scopes()), FindOwed.Result.class)
            .rows()
            .stream()
            .findFirst()
            .orElseThrow(
                () ->
                    Rejection.conflict(
                        "reminder.nothing",
                        "Nothing that '%s' owes of '%s' is missing.",
                        feed.dataOwner(),
                        feed.controlPoint()));
    RemindOfData order = reminder(person, row);
    orders.give(order, channel);
    return order;
  }

  /** Reminds of every feed of which something is missing and nobody was reminded today. */
  public int remindAll(SignedIn person, String channel) {
    return (int)
        owed(person.scopes()).stream()
            .filter(row -> !isRemindedToday(row))
            .filter(row -> isGiven(reminder(person, row), channel))
            .count();
  }

  /** Somebody else may have reminded of the same in the meantime. */
  private boolean isGiven(RemindOfData order, String channel) {
    try {
      orders.give(order, channel);
      return true;
    } catch (Rejection e) {
      return false;
    }
  }

  public boolean isRemindedToday(FindOwed.Row row) {
    return row.reminders().stream().anyMatch(one -> one.on().equals(calendar.today()));
  }

  private RemindOfData reminder(SignedIn person, FindOwed.Row row) {
    return new RemindOfData(
        row.feed().controlPoint(),
        row.feed().dataOwner(),
        row.units().stream().map(FindOwed.Unit::unit).toList(),
        row.periods(),
        row.missing(),
        calendar.today(),
        person.id().toString());
  }

  public DrawSample.Result draw(Sample sample) {
    return questions.ask(
        new DrawSample(sample.feed(), sample.from(), sample.to(), sample.draw(), SAMPLE),
        DrawSample.Result.class);
  }

  /**
   * Records what somebody found of a sample.
   *
   * @throws Rejection if a row of the sample was not judged, or one was that is not in it
   */
  public RecordSpotCheck record(
      SignedIn person, Sample sample, List<Finding> findings, String channel) {
    Map<String, Finding> byRow =
        findings.stream()
            .collect(
                Collectors.toMap(
                    finding -> key(finding.unit(), finding.period()),
                    Function.identity(),
                    (first, second) -> second,
                    LinkedHashMap::new));
    List<CheckedReading> rows =
        draw(sample).rows().stream()
            .map(row -> checked(row, byRow.remove(key(row.unit(), row.period()))))
            .toList();
    if (!byRow.isEmpty()) {
      throw Rejection.invalid(
          "spot-check.not-in-sample",
          "'%s' is not in this sample. Draw it again.",
          byRow.keySet().iterator().next());
    }
    var order =
        new RecordSpotCheck(
            sample.feed().controlPoint(),
            sample.feed().dataOwner(),
            sample.from(),
            sample.to(),
            sample.draw(),
            rows,
            person.id().toString());
    orders.give(order, channel);
    return order;
  }

  private static CheckedReading checked(DrawSample.Row row, @Nullable Finding finding) {
    if (finding == null) {
      throw Rejection.invalid(
          "spot-check.undecided",
          "Say of '%s' whether it is right.",
          key(row.unit(), row.period()));
    }
    return new CheckedReading(
        row.unit(),
        row.period(),
        row.value(),
        row.numerator(),
        row.denominator(),
        finding.correct(),
        finding.note());
  }

  private static String key(String unit, String period) {
    return unit + " " + period;
  }

  public List<FindSpotChecks.Row> checks(List<String> scopes, int limit) {
    return questions.ask(new FindSpotChecks(scopes, limit), FindSpotChecks.Result.class).rows();
  }
}

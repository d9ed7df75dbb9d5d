package io.vigil.monitor.alert;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.WorkingTime;
import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.Occurrence;
import io.vigil.monitor.alert.channel.Message;
import io.vigil.monitor.alert.channel.Texts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts names to what messages say.
 *
 * @param base address under which people reach the pages, without a slash at its end
 */
record Wording(
    Names names, SignedLinks links, Texts texts, String base, boolean english, ZoneId zone) {

  Message message(
      String id, List<Notice> notices, boolean acknowledge, Instant linkExpires, Instant now) {
    return new Message(
        id,
        0,
        notices.stream().map(notice -> line(notice, now)).toList(),
        acknowledge ? base + "/a/" + links.token(id, linkExpires) : null,
        base + "/inbox",
        notices.stream()
            .filter(notice -> notice.caseKind() == CaseKind.REPORT)
            .map(Notice::caseId)
            .toList());
  }

  private Message.Line line(Notice notice, Instant now) {
    return new Message.Line(
        notice.what(),
        notice.colour(),
        notice.number(),
        notice.sealed() || notice.unit().isEmpty() ? "" : unit(notice.unit()),
        notice.sealed() ? null : subject(notice.subject()),
        finding(notice),
        notice.answerBy(),
        notice.awaited(),
        base + notice.link(),
        daysLeft(notice.answerBy(), now));
  }

  private @Nullable Integer daysLeft(@Nullable Instant by, Instant now) {
    return by == null ? null : new WorkingTime(names.calendar(), zone).workingDaysBetween(now, by);
  }

  private String unit(String id) {
    return names.unit(id).map(ListUnits.Item::name).orElse(id);
  }

  private @Nullable String subject(@Nullable String code) {
    return code == null
        ? null
        : names
            .controlPoint(code)
            .map(this::name)
            .orElseGet(() -> texts.textOr("about." + code, code));
  }

  private String name(ControlPointDefinition point) {
    String nameEn = point.nameEn();
    return english && nameEn != null ? nameEn : point.name();
  }

  private @Nullable String finding(Notice notice) {
    Occurrence occurrence = notice.occurrence();
    if (occurrence != null) {
      return happened(occurrence);
    }
    Double value = notice.value();
    if (value == null) {
      return said(notice);
    }
    var format = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String unit = notice.unitOfMeasure();
    return format.format(value) + (unit == null || unit.isEmpty() ? "" : " " + unit);
  }

  private @Nullable String said(Notice notice) {
    String detail = notice.detail();
    if (detail == null) {
      return null;
    }
    return notice.what().isForPersons()
        ? texts.text("not-signed", posts(detail))
        : texts.text("missing", Long.parseLong(detail));
  }

  private String posts(String roles) {
    return Arrays.stream(roles.split(",", -1))
        .map(role -> texts.textOr("role." + role, role))
        .collect(Collectors.joining(texts.text("and")));
  }

  private String happened(Occurrence occurrence) {
    String subject = occurrence.subject();
    Severity severity = occurrence.severity();
    String late = ComplaintLimit.OUTER.key().equals(occurrence.step()) ? ".closing" : "";
    String key =
        "occurrence." + occurrence.rule() + late + (severity == null ? "" : "." + severity);
    String what = texts.text(key, occurrence.count());
    return subject == null ? what : texts.text("occurrence.of", clause(subject), what);
  }

  private String clause(String subject) {
    return names
        .clause(subject)
        .map(clause -> english ? clause.nameEn() : clause.name())
        .orElse(subject);
  }
}

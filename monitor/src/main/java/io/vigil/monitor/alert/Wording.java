package io.vigil.monitor.alert;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.Occurrence;
import io.vigil.monitor.alert.channel.Message;
import io.vigil.monitor.alert.channel.Texts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts names to what messages say.
 *
 * @param base address under which people reach the pages, without a slash at its end
 */
record Wording(Names names, SignedLinks links, Texts texts, String base, boolean english) {

  Message message(String id, List<Notice> notices, boolean acknowledge, Instant linkExpires) {
    return new Message(
        id,
        0,
        notices.stream().map(this::line).toList(),
        acknowledge ? base + "/a/" + links.token(id, linkExpires) : null,
        base + "/inbox");
  }

  private Message.Line line(Notice notice) {
    return new Message.Line(
        notice.what(),
        notice.colour(),
        notice.number(),
        unit(notice.unit()),
        subject(notice.subject()),
        finding(notice),
        notice.answerBy(),
        notice.awaited(),
        base + notice.link());
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
      return null;
    }
    var format = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String unit = notice.unitOfMeasure();
    return format.format(value) + (unit == null || unit.isEmpty() ? "" : " " + unit);
  }

  private String happened(Occurrence occurrence) {
    String subject = occurrence.subject();
    Severity severity = occurrence.severity();
    String key = "occurrence." + occurrence.rule() + (severity == null ? "" : "." + severity);
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

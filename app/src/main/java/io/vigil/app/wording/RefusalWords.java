package io.vigil.app.wording;

import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.message.Rejection;
import io.vigil.api.practice.PracticeStep;
import io.vigil.api.warning.ResponseStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Why something was refused, in the reader's language. */
@Component
public class RefusalWords {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Words words;
  private final ZoneId zone;

  RefusalWords(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** For templates: of a {@link Rejection}; a general sentence for anything else. */
  public String text(@Nullable Object refused) {
    Locale locale = LocaleContextHolder.getLocale();
    return switch (refused) {
      case Rejection rejection -> text(locale, rejection);
      case MaxUploadSizeExceededException large -> words.text(locale, "attachment.refused");
      case ErrorResponse known when known.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS ->
          words.text(locale, "enclosure.too-often");
      case null, default -> words.text(locale, "check.refused");
    };
  }

  public String text(Locale locale, Rejection refused) {
    Object[] named =
        refused.parameters().stream().map(one -> named(locale, refused.code(), one)).toArray();
    return words.text(locale, "refusal." + refused.code(), named);
  }

  private String named(Locale locale, String code, @Nullable Object parameter) {
    return switch (parameter) {
      case null -> "–";
      case Enum<?> constant -> constant(locale, constant);
      case Instant moment -> MINUTE.format(moment.atZone(zone));
      case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      case Collection<?> several ->
          several.stream()
              .map(one -> named(locale, code, one))
              .collect(Collectors.joining(words.text(locale, "refusal.comma")));
      case String text when code.equals(Rejection.NOT_FOUND) ->
          words.textOr(
              locale, "refusal.what." + text.replaceAll(" \\(.*", "").replace(' ', '-'), text);
      case String text when code.startsWith("quantity.") ->
          words.textOr(locale, "rule-book.measure." + text, text);
      case String text -> words.textOr(locale, "refusal.label." + text, text);
      default -> parameter.toString();
    };
  }

  /** States and steps as the pages of their cases call them. */
  private String constant(Locale locale, Enum<?> constant) {
    String dashed = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String step = words.textOr(locale, steps(constant) + dashed, constant.name());
    String name = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    return words.textOr(locale, name, step);
  }

  private static String steps(Enum<?> constant) {
    return switch (constant) {
      case ComplaintStep step -> "complaint.step.";
      case ResponseStep step -> "response.do.";
      case PracticeStep step -> "practice.step.";
      default -> "check.step.";
    };
  }
}

package io.vigil.app.wording;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences from the message bundles. */
@Component
public class Words {
  private final MessageSource messages;

  public Words(MessageSource messages) {
    this.messages = messages;
  }

  public String text(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** The sentence of a key, or the fallback where the bundles do not know it. */
  public String textOr(Locale locale, String key, String fallback, Object... arguments) {
    String found = messages.getMessage(key, arguments, fallback, locale);
    return found == null ? fallback : found;
  }

  public String of(Locale locale, Enum<?> constant) {
    return text(locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }
}

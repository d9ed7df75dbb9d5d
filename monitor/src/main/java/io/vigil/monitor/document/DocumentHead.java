package io.vigil.monitor.document;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the text of a document.
 *
 * @param title may be long: it is broken into lines where it has to be
 * @param subtitle for example the period and the scope
 * @param issuer who signs it, for example the name of the college
 * @param number for example 质诊〔2026〕12号
 * @param language of the words that the formats add, such as the heading of the contents
 * @param withContents with a title page and a table of contents, as a report; without both it is
 *     laid out as a letter, whose issuer and date stand below the text
 * @param enclosed whether it is set into another document, and so in smaller letters; null, as in
 *     what was kept before there was such a thing, is no
 */
public record DocumentHead(
    String title,
    @Nullable String subtitle,
    String issuer,
    @Nullable String number,
    LocalDate date,
    Locale language,
    boolean withContents,
    @Nullable Boolean enclosed) {

  public DocumentHead {
    if (withContents && Boolean.TRUE.equals(enclosed)) {
      throw new IllegalArgumentException("what is set into another document has no title page");
    }
  }

  /** Of a document of its own. */
  public DocumentHead(
      String title,
      @Nullable String subtitle,
      String issuer,
      @Nullable String number,
      LocalDate date,
      Locale language,
      boolean withContents) {
    this(title, subtitle, issuer, number, date, language, withContents, null);
  }

  public boolean chinese() {
    return language.getLanguage().equals("zh");
  }
}

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
 */
public record DocumentHead(
    String title,
    @Nullable String subtitle,
    String issuer,
    @Nullable String number,
    LocalDate date,
    Locale language,
    boolean withContents) {

  public boolean chinese() {
    return language.getLanguage().equals("zh");
  }
}

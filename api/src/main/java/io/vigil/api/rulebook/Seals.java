package io.vigil.api.rulebook;

import io.vigil.api.message.Rejection;
import java.util.stream.Stream;

/** That nobody opens to themselves what they may only count. */
public final class Seals {
  private Seals() {}

  /**
   * @throws Rejection if a sealed category is not what it was, or another one goes by its name
   */
  public static void requireKept(RuleBook before, RuleBook after) {
    before.categories().stream()
        .filter(one -> one.sealed() && !isKept(one, after))
        .findFirst()
        .ifPresent(
            one -> {
              throw Rejection.conflict(
                  "rule-book.sealed",
                  "The category '%s' is sealed; only an administrator changes or drops it.",
                  one.name());
            });
  }

  private static boolean isKept(Category sealed, RuleBook after) {
    return Stream.of(sealed.code(), sealed.name(), sealed.nameEn())
        .allMatch(
            text ->
                after.categories().stream()
                    .filter(one -> one.isCalled(text))
                    .findFirst()
                    .filter(sealed::equals)
                    .isPresent());
  }
}

package io.vigil.app.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigil.api.casework.CaseFilter;
import io.vigil.api.casework.CaseFilter.Standing;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to, as the address says; {@code state} is how they stand, or the
 * name of one state.
 *
 * @param mine only those in which the next step is the reader's
 * @param kind code of a category or kind
 */
record CaseListFilter(
    @Nullable String state, @Nullable Boolean mine, @Nullable String unit, @Nullable String kind) {
  CaseListFilter {
    state = state == null || state.isBlank() ? Standing.NEEDS_HAND.name() : state.strip();
    mine = mine != null && mine;
    unit = unit == null ? "" : unit.strip();
    kind = kind == null ? "" : kind.strip();
  }

  /** The same where most cases are over when they are entered. */
  CaseListFilter orAll(boolean asked) {
    return asked ? this : new CaseListFilter(Standing.ALL.name(), mine, unit, kind);
  }

  void require(SignedIn person, UnitAccess access) {
    String wanted = unitOrNull();
    if (wanted != null) {
      access.require(person, wanted);
    }
  }

  @Nullable String unitOrNull() {
    return orNull(unit);
  }

  @Nullable String kindOrNull() {
    return orNull(kind);
  }

  CaseFilter of(SignedIn person) {
    Standing standing =
        Arrays.stream(Standing.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(null);
    return new CaseFilter(
        standing == null ? Standing.ALL : standing,
        standing == null && state != null ? List.of(state) : List.of(),
        kindOrNull(),
        isMine() ? turns(person) : List.of());
  }

  private boolean isMine() {
    return mine != null && mine;
  }

  /** Whoever has no turns waits for none. */
  private static List<String> turns(SignedIn person) {
    List<String> turns = Turns.of(person);
    return turns.isEmpty() ? List.of("") : turns;
  }

  /** As a parameter of an address. */
  public String query() {
    return "state=%s&mine=%s&unit=%s&kind=%s"
        .formatted(encoded(state), mine, encoded(unit), encoded(kind));
  }

  private static String encoded(@Nullable String text) {
    return URLEncoder.encode(text == null ? "" : text, UTF_8);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}

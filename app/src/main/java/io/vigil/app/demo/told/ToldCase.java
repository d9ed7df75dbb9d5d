package io.vigil.app.demo.told;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A case as the commands that make it, in the order of time.
 *
 * @param id of its aggregate; the same on every machine
 * @param openedAt orders the cases of a kind, and with that their numbers
 */
record ToldCase(String id, Instant openedAt, List<?> commands) {
  static final Comparator<ToldCase> IN_ORDER =
      Comparator.comparing(ToldCase::openedAt).thenComparing(ToldCase::id);

  ToldCase {
    commands = List.copyOf(commands);
  }

  /** An id that follows from what the lists of the demo college call a case. */
  static String idOf(String kind, String no) {
    String name = "demo-college|" + kind + "|" + no;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

package io.vigil.monitor.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When a silence is over, what it held back is told once: of each case that is still open the
 * latest notice, and nothing of what went before.
 */
final class AfterSilence {
  private final Settings settings;
  private final AlertTables tables;
  private final Telling telling;
  private final AlertLog log;

  AfterSilence(Settings settings, AlertTables tables, Telling telling, AlertLog log) {
    this.settings = settings;
    this.tables = tables;
    this.telling = telling;
    this.log = log;
  }

  void tell(Instant now) {
    if (settings.hasSilencesToTell(now)) {
      log.inOneTransaction(() -> tellOfAll(now));
    }
  }

  private boolean tellOfAll(Instant now) {
    for (String silence : settings.takeSilencesToTell(now)) {
      List<Notice> held =
          tables.heldBy(silence).stream()
              .filter(notice -> !notice.what().isEnd())
              .map(notice -> notice.again(idAfter(silence, notice)))
              .toList();
      telling.tell(held, now);
    }
    return true;
  }

  private static String idAfter(String silence, Notice notice) {
    String name = silence + "|" + notice.noticeId();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

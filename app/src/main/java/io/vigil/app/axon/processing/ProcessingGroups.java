package io.vigil.app.axon.processing;

import java.util.List;
import java.util.stream.Stream;

/** Names of the event processors; they are stored with their tokens. */
public final class ProcessingGroups {

  public static final String WATCH = "monitor.watch";

  public static final String OCCURRENCE = "monitor.occurrence";

  public static final String ALERT = "monitor.alert";

  /** Groups of this kind build read tables; what they cannot handle becomes a dead letter. */
  static final String READ_SIDE = "query.";

  static final List<String> READ_SIDE_GROUPS =
      List.of(
          "query.reference",
          "query.reading",
          "query.tally",
          "query.warning",
          "query.response",
          "query.signal",
          "query.imports",
          "query.delivery",
          "query.doubt",
          "query.attachment",
          "query.check",
          "query.diagnosis",
          "query.incident",
          "query.finding",
          "query.complaint",
          "query.report",
          "query.alert",
          "query.register");

  static final List<String> ALL =
      Stream.concat(READ_SIDE_GROUPS.stream(), Stream.of(WATCH, OCCURRENCE, ALERT)).toList();

  /** Warnings get their numbers as they come, and the same ones when they are read anew. */
  static final List<String> IN_ORDER_OF_THE_STORE =
      List.of(WATCH, OCCURRENCE, ALERT, "query.response");

  private ProcessingGroups() {}

  static boolean isReadSide(String group) {
    return group.startsWith(READ_SIDE);
  }
}

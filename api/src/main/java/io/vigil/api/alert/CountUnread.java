package io.vigil.api.alert;

import java.util.List;
import java.util.Map;

/** How many alerts in the inboxes of accounts nobody has opened. */
public record CountUnread(List<String> recipients) {

  /** By account; those that have none are left out. */
  public record Result(Map<String, Long> unread) {}
}

package io.vigil.api.alert;

import java.util.List;
import java.util.Map;

/** How many alerts in the inboxes of accounts nobody has opened. */
public record CountUnread(List<String> recipients) {

  /**
   * By account; those that have none are left out.
   *
   * @param asking of the unread, those that ask for something that is still to be done: no blue
   *     ones, whose answer is optional, unless somebody has to acknowledge them
   */
  public record Result(Map<String, Long> unread, Map<String, Long> asking) {}
}

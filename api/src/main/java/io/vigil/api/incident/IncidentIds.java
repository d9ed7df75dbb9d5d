package io.vigil.api.incident;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what made an incident known. */
public final class IncidentIds {

  private IncidentIds() {}

  /** Of the case that the errors of a person in a term add up to. */
  public static String ofAccumulation(String person, String term) {
    return named("accumulation|" + person + "|" + term);
  }

  public static String ofFinding(String findingId) {
    return named("finding|" + findingId);
  }

  public static String ofComplaint(String complaintId) {
    return named("complaint|" + complaintId);
  }

  private static String named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

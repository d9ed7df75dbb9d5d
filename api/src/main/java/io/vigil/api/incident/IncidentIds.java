package io.vigil.api.incident;

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

  /** Of a case that had a number of its own where it was kept before. */
  public static String ofImport(String number) {
    return named("import|" + number);
  }

  private static String named(String name) {
    byte[] bytes = new byte[2 * name.length()];
    for (int i = 0; i < name.length(); i++) {
      bytes[2 * i] = (byte) (name.charAt(i) >> Byte.SIZE);
      bytes[2 * i + 1] = (byte) name.charAt(i);
    }
    return UUID.nameUUIDFromBytes(bytes).toString();
  }
}

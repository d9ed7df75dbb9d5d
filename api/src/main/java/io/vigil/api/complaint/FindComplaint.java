package io.vigil.api.complaint;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Recorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, by its id or by the hash of its follow-up code. Who may see what of it is for the
 * asker to decide.
 */
public record FindComplaint(@Nullable String complaintId, @Nullable String codeHash) {

  /**
   * @param found {@code null} if there is none
   */
  public record Result(@Nullable Found found) {}

  /**
   * @param unitPath ids from the root down to the unit that is responsible
   * @param ofTheOffice whether it complains of the quality office and is not sealed
   * @param personId names whoever filed it, for erasing what they said
   * @param complainant name; {@code null} if none was given, or it was erased
   */
  public record Found(
      FindComplaints.Item item,
      List<String> unitPath,
      ComplaintSituation situation,
      boolean anonymous,
      boolean ofTheOffice,
      String personId,
      @Nullable String complainant,
      @Nullable String contact,
      @Nullable String text,
      List<Step> steps) {}

  /**
   * @param what key of a {@link ComplaintStep}, or what the clock did
   * @param state after it
   * @param internal whether it is not for whoever turned to the college
   * @param missed key of the {@link ComplaintLimit} that was reached; {@code null} if none was
   */
  public record Step(
      String what,
      ComplaintState state,
      Instant at,
      Instant recordedAt,
      String actor,
      String role,
      String channel,
      @Nullable String onBehalfOf,
      @Nullable String note,
      @Nullable String unit,
      boolean internal,
      @Nullable String missed,
      @Nullable String nextStep,
      @Nullable Instant nextDueAt)
      implements Recorded {

    @Override
    public boolean ofClock() {
      return By.isClock(channel);
    }
  }
}

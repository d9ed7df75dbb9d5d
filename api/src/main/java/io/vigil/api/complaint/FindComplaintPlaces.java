package io.vigil.api.complaint;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What complaints of the last 30 days are about, against what is usual; clusters first.
 *
 * @param day last of the 30 days
 * @param ofTheOffice whether whoever asks is of the quality office, which sees nothing of what
 *     complains of it
 */
public record FindComplaintPlaces(LocalDate day, List<String> scopes, boolean ofTheOffice) {
  public static final int DAYS = 30;

  /** As somebody asks who is of no or another office. */
  public FindComplaintPlaces(LocalDate day, List<String> scopes) {
    this(day, scopes, false);
  }

  public record Result(List<Row> rows, List<Cluster> clusters) {}

  /**
   * @param usual complaints in 30 days, on average of the year before
   * @param colour of a cluster that was found in these days; {@code null} if none was
   */
  public record Row(
      ComplaintObject object,
      @Nullable String unitName,
      ComplaintKind kind,
      long count,
      double usual,
      long open,
      @Nullable Colour colour) {}

  public record Cluster(
      ComplaintObject object,
      @Nullable String unitName,
      Colour colour,
      List<String> members,
      Instant at) {}
}

package io.vigil.monitor.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in the state-data platform, as it is shown: the number alone, and where
 * whoever noted it was not sure of it, that it is to be checked.
 */
public final class PlatformPlace {
  /** Why somebody noted it so, in words for those who keep the catalogue. */
  private static final Pattern NOTE = Pattern.compile("\\s*\\([^)\\p{IsHan}]*\\)\\s*$");

  private static final Pattern UNSURE = Pattern.compile("\\?|unverified|background");

  private PlatformPlace() {}

  /** Empty where there is none. */
  public static String shown(@Nullable String noted, Texts texts) {
    if (noted == null) {
      return "";
    }
    String place = NOTE.matcher(noted).replaceFirst("").replace("?", "").strip();
    return UNSURE.matcher(noted).find() ? texts.text("platform-place.unsure", place) : place;
  }
}

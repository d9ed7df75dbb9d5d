package io.vigil.command.diagnosis;

import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.message.Rejection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All versions of all that colleges look at. */
public final class Schemes {
  private final List<DiagnosisScheme> versions;
  private final String usual;

  /**
   * @param usual code of the scheme that is used where none is named
   * @throws IllegalArgumentException if there is no such scheme, or two versions of one begin on
   *     the same day
   */
  public Schemes(List<DiagnosisScheme> versions, String usual) {
    this.versions =
        versions.stream().sorted(Comparator.comparing(DiagnosisScheme::validFrom)).toList();
    this.usual = usual;
    if (versions.stream().noneMatch(one -> one.code().equals(usual))
        || versions.stream().map(one -> one.code() + one.validFrom()).distinct().count()
            < versions.size()) {
      throw new IllegalArgumentException(
          "There must be a scheme '%s', and each version must begin on a day of its own."
              .formatted(usual));
    }
  }

  List<DiagnosisScheme> versions() {
    return versions;
  }

  /** Of each scheme the version of a day, before the first one that; the usual scheme first. */
  List<DiagnosisScheme> on(LocalDate day) {
    Map<String, DiagnosisScheme> latest = new LinkedHashMap<>();
    for (DiagnosisScheme one : versions) {
      latest.merge(one.code(), one, (old, late) -> late.validFrom().isAfter(day) ? old : late);
    }
    return latest.values().stream()
        .sorted(Comparator.comparing((DiagnosisScheme one) -> !one.code().equals(usual)))
        .toList();
  }

  /**
   * The version of a day.
   *
   * @param code {@code null} for the usual scheme
   * @throws Rejection if there is no such scheme
   */
  public DiagnosisScheme on(LocalDate day, @Nullable String code) {
    String wanted = code == null ? usual : code;
    return on(day).stream()
        .filter(one -> one.code().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("diagnosis scheme", wanted));
  }

  /**
   * A version that was used once.
   *
   * @throws Rejection if it was taken away
   */
  public DiagnosisScheme version(String code, String version) {
    return versions.stream()
        .filter(one -> one.code().equals(code) && one.version().equals(version))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("diagnosis scheme", code + " " + version));
  }
}

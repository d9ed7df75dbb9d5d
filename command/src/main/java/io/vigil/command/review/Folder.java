package io.vigil.command.review;

import io.vigil.api.casework.Due;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.message.Rejection;
import io.vigil.api.review.Material;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.ReviewCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The material of a review, which is public some days before the reviewers come. */
final class Folder {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final Map<String, Material> materials = new LinkedHashMap<>();

  Folder(List<Material> wanted) {
    wanted.forEach(this::put);
  }

  /** What a scheme asks for, none of which is there. */
  static List<Material> missing(DiagnosisScheme scheme) {
    return scheme.materials().stream()
        .map(
            one ->
                new Material(
                    one.code(), one.name(), one.nameEn(), MaterialState.MISSING, null, null))
        .toList();
  }

  /** By when it must be public. */
  static Due due(Instant since, LocalDate onSite, ReviewSettings settings, ZoneId zone) {
    LocalDate day = onSite.minusDays(settings.daysPublic());
    return Due.of(ReviewCommand.PUBLISH, since, day.atTime(LAST_SECOND).atZone(zone).toInstant());
  }

  void put(Material material) {
    materials.put(material.code(), material);
  }

  void requireReady() {
    List<String> open =
        materials.values().stream()
            .filter(material -> !material.state().isSettled())
            .map(Material::name)
            .toList();
    if (!open.isEmpty()) {
      throw Rejection.conflict(
          "review.materials",
          "These materials are not ready: %s. Finish them, or mark them as not needed.",
          open);
    }
  }
}

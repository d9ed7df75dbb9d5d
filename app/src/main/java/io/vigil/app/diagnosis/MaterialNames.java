package io.vigil.app.diagnosis;

import io.vigil.api.message.Rejection;
import io.vigil.api.review.Material;
import io.vigil.api.review.MaterialState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The material that a review asks for, by names of the college's own. */
final class MaterialNames {
  private MaterialNames() {}

  /**
   * None of which is there; {@code null} for that of the scheme.
   *
   * @throws Rejection if there are none, or one of them is blank or named twice
   */
  static @Nullable List<Material> missing(@Nullable List<String> names) {
    if (names == null) {
      return null;
    }
    if (names.isEmpty()) {
      throw Rejection.invalid(
          "review.no-materials",
          "'materials' is empty; name at least one, or leave it out for those of the scheme.");
    }
    Map<String, Material> materials = new LinkedHashMap<>();
    for (String name : names) {
      Material missing = missing(name, materials.size() + 1);
      if (materials.put(missing.code(), missing) != null) {
        throw Rejection.invalid(
            "review.material-again", "'materials' has '%s' twice; name each once.", name);
      }
    }
    return List.copyOf(materials.values());
  }

  private static Material missing(String name, int place) {
    if (name.isBlank()) {
      throw Rejection.invalid(
          "review.material-blank",
          "Name %d of 'materials' is blank; write it, or leave it out.",
          place);
    }
    String plain = name.strip();
    return new Material(plain, plain, null, MaterialState.MISSING, null, null);
  }
}

package io.vigil.command.review;

import io.vigil.api.message.Rejection;
import io.vigil.api.review.ReviewCommand.AppointExpert;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who reviews the college, and who may not because of a conflict of interest. */
final class Panel {
  private final Set<String> experts = new LinkedHashSet<>();
  private final Set<String> conflicts = new LinkedHashSet<>();

  Set<String> experts() {
    return experts;
  }

  void appoint(String expert) {
    experts.add(expert);
  }

  void bar(String expert) {
    conflicts.add(expert);
    experts.remove(expert);
  }

  void require(String expert) {
    if (!experts.contains(expert)) {
      throw Rejection.conflict(
          "review.no-expert", "'%s' is no expert of this review; appoint them first.", expert);
    }
  }

  void requireFree(AppointExpert command) {
    if (!command.ties().isEmpty()) {
      throw Rejection.conflict(
          "review.ties",
          "Expert '%s' may not review this college: %s. Appoint somebody else.",
          command.expert(),
          command.ties());
    }
    if (conflicts.contains(command.expert())) {
      throw Rejection.conflict(
          "review.conflict",
          "Expert '%s' is on the list of conflicts of interest. Appoint somebody else.",
          command.expert());
    }
  }
}

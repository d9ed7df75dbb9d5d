package io.vigil.monitor.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows who has not taken notice of a red warning (签阅). */
@FunctionalInterface
public interface MissingSignatures {

  /** The posts that are missing; empty where all have signed, or the case is over. */
  List<Post> of(String warningId);

  /**
   * @param role such as {@code DEPARTMENT}
   * @param account id of the one account that is meant; {@code null} for any of the role
   */
  record Post(String role, @Nullable String account) {}
}

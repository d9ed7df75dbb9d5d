package io.vigil.app.casework;

import java.time.Instant;
import java.util.List;

/** Cases of one kind in which a limit has been reached. */
public interface DueCases {

  /**
   * Commands that tell the cases what time it is. A case that hears it twice, or that was settled
   * meanwhile, does nothing.
   *
   * @param most no more than so many; the rest comes the next time
   */
  List<?> commands(Instant now, int most);

  /** Whether it takes long to say what is due; limits do not wait for it then. */
  default boolean takesLong() {
    return false;
  }
}

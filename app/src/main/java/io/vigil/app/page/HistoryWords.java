package io.vigil.app.page;

import io.vigil.api.casework.Recorded;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What a page says of the steps in the history of a case. */
@Component("histories")
public class HistoryWords {

  /** Whether nobody was late although the clock said so: it was recorded afterwards. */
  public boolean answeredInTime(Recorded step, Collection<? extends Recorded> history) {
    return Recorded.isAnsweredInTime(step, history);
  }
}

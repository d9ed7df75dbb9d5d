package io.vigil.monitor.alert;

import java.util.List;

/** Whoever may be told of cases. */
public interface Recipients {

  /** All accounts that may sign in. */
  List<Person> all();
}

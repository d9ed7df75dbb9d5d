package io.vigil.app.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps the read models up to date. */
public interface Machinery {

  List<Processor> processors();

  /** Rebuilds a read model from the stored events; returns when the boards show it. */
  void replay(String name);

  /**
   * How far one has come.
   *
   * @param lag events behind the newest, 0 when idle
   */
  record Processor(String name, @Nullable Long position, long lag, String state) {}
}

package io.vigil.command.matter;

import io.vigil.api.matter.MatterCommand.RecordMatter;

/** Records matters in the unit of work of whatever gives rise to them: all of it, or nothing. */
@FunctionalInterface
public interface Matters {
  void record(RecordMatter command) throws Exception;
}

package io.vigil.api.warning;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import java.util.List;

/**
 * Open warnings by level and colour. Points of persons (teachers) are left out.
 *
 * @param scopes only units in these subtrees; empty for all
 */
public record CountWarnings(List<String> scopes) {

  public record Result(List<Row> rows) {}

  public record Row(Level level, Colour colour, long open) {}
}

package io.vigil.api.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units that owe the answers of warnings (责任单位), by the ids of these. */
public record FindOwners(List<String> warningIds) {

  public record Result(List<Owner> owners) {}

  public record Owner(String warningId, String unit, @Nullable String name) {}
}

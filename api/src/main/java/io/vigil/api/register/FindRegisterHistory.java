package io.vigil.api.register;

import io.vigil.api.casework.TakenStep;
import java.util.List;

/** All that happened with one entry of a register, in the order of time. */
public record FindRegisterHistory(String caseId) {

  public record Result(List<TakenStep> steps) {}
}

package io.vigil.monitor.report.periodic;

import java.util.Optional;

/** Gives the self-diagnosis of the year, where any conclusion was drawn. */
@FunctionalInterface
interface DiagnosisSource {
  Optional<SelfDiagnosis> find();
}

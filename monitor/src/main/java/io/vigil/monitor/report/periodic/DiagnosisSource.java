package io.vigil.monitor.report.periodic;

import java.util.Optional;

/** Gives the self-diagnosis of the year, where it was handed in. */
@FunctionalInterface
interface DiagnosisSource {
  Optional<SelfDiagnosis> find();
}

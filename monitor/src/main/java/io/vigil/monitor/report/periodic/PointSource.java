package io.vigil.monitor.report.periodic;

import java.util.List;

/** Gives what control points say of some units, in the order of their codes. */
@FunctionalInterface
interface PointSource {
  List<PointValue> of(List<String> units);
}

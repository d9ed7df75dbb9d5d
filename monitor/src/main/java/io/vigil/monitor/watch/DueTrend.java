package io.vigil.monitor.watch;

import io.vigil.api.signal.Worsening;
import io.vigil.api.warning.Evidence;

/** A trend that should have been signalled by the readings that are known. */
record DueTrend(Worsening worsening, Evidence evidence) {}

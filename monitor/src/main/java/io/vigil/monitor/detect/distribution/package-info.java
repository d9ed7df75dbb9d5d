/** Distributions of probability that several detectors share. */
@NullMarked
package io.vigil.monitor.detect.distribution;

import org.jspecify.annotations.NullMarked;

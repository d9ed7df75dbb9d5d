/** Unsupervised detection on streams of daily or faster values. */
@NullMarked
package io.vigil.monitor.detect.stream;

import org.jspecify.annotations.NullMarked;

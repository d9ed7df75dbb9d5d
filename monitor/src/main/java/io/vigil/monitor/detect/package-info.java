/**
 * Detectors as pure functions from what is known of a series and one more judged value to what is
 * known then and what follows from it: no clock, no database, no framework.
 */
@NullMarked
package io.vigil.monitor.detect;

import org.jspecify.annotations.NullMarked;

/** Proportions with their denominators: attendance, pass rates, satisfaction. */
@NullMarked
package io.vigil.monitor.detect.proportion;

import org.jspecify.annotations.NullMarked;

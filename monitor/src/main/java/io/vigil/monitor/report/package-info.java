/** Reports made from the published views, every figure with a reference to its events. */
@NullMarked
package io.vigil.monitor.report;

import org.jspecify.annotations.NullMarked;

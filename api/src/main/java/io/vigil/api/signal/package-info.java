/** Signals: what the monitor concluded from facts. */
@NullMarked
package io.vigil.api.signal;

import org.jspecify.annotations.NullMarked;

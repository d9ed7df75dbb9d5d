/** The clock and the zone of the college. */
@NullMarked
package io.vigil.app.time;

import org.jspecify.annotations.NullMarked;

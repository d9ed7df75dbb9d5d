/** Units, control points, assignments and the calendar. */
@NullMarked
package io.vigil.query.reference;

import org.jspecify.annotations.NullMarked;

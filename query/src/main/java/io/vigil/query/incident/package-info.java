/** Incidents and errors as they stand, and every step that brought them there. */
@NullMarked
package io.vigil.query.incident;

import org.jspecify.annotations.NullMarked;

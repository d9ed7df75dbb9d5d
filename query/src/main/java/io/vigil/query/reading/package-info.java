/** Readings, their corrections and what is missing. */
@NullMarked
package io.vigil.query.reading;

import org.jspecify.annotations.NullMarked;

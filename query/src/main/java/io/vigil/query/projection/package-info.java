/** Helpers that turn events into rows, many at a time. */
@NullMarked
package io.vigil.query.projection;

import org.jspecify.annotations.NullMarked;

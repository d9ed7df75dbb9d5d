/** Readings that cannot be right. */
@NullMarked
package io.vigil.query.doubt;

import org.jspecify.annotations.NullMarked;

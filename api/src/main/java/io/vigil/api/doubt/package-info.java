/** Readings that cannot be right, and what became of the doubt. */
@NullMarked
package io.vigil.api.doubt;

import org.jspecify.annotations.NullMarked;

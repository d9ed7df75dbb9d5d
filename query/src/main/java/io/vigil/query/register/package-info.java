/** Targets of units, and the registers of the college. */
@NullMarked
package io.vigil.query.register;

import org.jspecify.annotations.NullMarked;

/** Targets of units and the registers of the college: what may be done with them, and by whom. */
@NullMarked
package io.vigil.app.register;

import org.jspecify.annotations.NullMarked;

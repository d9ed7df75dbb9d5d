/** What all cases have in common: the clock, and what is said of a step. */
@NullMarked
package io.vigil.app.casework;

import org.jspecify.annotations.NullMarked;

/** What all cases have in common: numbers, limits in working days, steps that may be refused. */
@NullMarked
package io.vigil.api.casework;

import org.jspecify.annotations.NullMarked;

/** Roll-ups: what the readings of a unit's members come to. */
@NullMarked
package io.vigil.api.rollup;

import org.jspecify.annotations.NullMarked;

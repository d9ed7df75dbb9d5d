/** Warnings: one open case per control point and unit. */
@NullMarked
package io.vigil.api.warning;

import org.jspecify.annotations.NullMarked;

/** The warning: one case per control point and unit. */
@NullMarked
package io.vigil.command.warning;

import org.jspecify.annotations.NullMarked;

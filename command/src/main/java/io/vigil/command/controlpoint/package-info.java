/** Control points, their lines and the series that are assigned. */
@NullMarked
package io.vigil.command.controlpoint;

import org.jspecify.annotations.NullMarked;

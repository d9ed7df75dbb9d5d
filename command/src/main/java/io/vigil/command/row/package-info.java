/** Rows on their way to facts: what handlers of rows share. */
@NullMarked
package io.vigil.command.row;

import org.jspecify.annotations.NullMarked;

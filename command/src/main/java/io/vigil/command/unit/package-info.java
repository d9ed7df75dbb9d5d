/** Units as they are registered and changed. */
@NullMarked
package io.vigil.command.unit;

import org.jspecify.annotations.NullMarked;

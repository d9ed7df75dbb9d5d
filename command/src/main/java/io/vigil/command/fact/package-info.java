/** Facts and how they get into the event store once and only once. */
@NullMarked
package io.vigil.command.fact;

import org.jspecify.annotations.NullMarked;

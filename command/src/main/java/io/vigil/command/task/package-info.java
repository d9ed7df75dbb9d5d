/** Tasks that stand under the points of diagnosis. */
@NullMarked
package io.vigil.command.task;

import org.jspecify.annotations.NullMarked;

/** Contingency plans. */
@NullMarked
package io.vigil.command.contingency;

import org.jspecify.annotations.NullMarked;

/** Loads the rules for incidents and says which were in force. */
@NullMarked
package io.vigil.command.rulebook;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.command.rulebook;

import org.jspecify.annotations.NullMarked;

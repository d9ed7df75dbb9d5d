@NullMarked
package io.vigil.command.incident;

import org.jspecify.annotations.NullMarked;

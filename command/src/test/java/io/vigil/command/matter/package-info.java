@NullMarked
package io.vigil.command.matter;

import org.jspecify.annotations.NullMarked;

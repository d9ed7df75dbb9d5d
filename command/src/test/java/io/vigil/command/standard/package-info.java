@NullMarked
package io.vigil.command.standard;

import org.jspecify.annotations.NullMarked;

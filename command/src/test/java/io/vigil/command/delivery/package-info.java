@NullMarked
package io.vigil.command.delivery;

import org.jspecify.annotations.NullMarked;

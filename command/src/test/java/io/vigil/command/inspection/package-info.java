@NullMarked
package io.vigil.command.inspection;

import org.jspecify.annotations.NullMarked;

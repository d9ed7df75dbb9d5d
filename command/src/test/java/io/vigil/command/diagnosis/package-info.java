@NullMarked
package io.vigil.command.diagnosis;

import org.jspecify.annotations.NullMarked;

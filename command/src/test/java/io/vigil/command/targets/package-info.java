@NullMarked
package io.vigil.command.targets;

import org.jspecify.annotations.NullMarked;

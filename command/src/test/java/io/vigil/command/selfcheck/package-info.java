@NullMarked
package io.vigil.command.selfcheck;

import org.jspecify.annotations.NullMarked;

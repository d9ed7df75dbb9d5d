@NullMarked
package io.vigil.command.complaint;

import org.jspecify.annotations.NullMarked;

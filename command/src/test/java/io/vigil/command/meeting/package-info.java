@NullMarked
package io.vigil.command.meeting;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.command.task;

import org.jspecify.annotations.NullMarked;

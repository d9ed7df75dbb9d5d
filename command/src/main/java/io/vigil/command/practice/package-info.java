/** The case library. */
@NullMarked
package io.vigil.command.practice;

import org.jspecify.annotations.NullMarked;

/** Intake: files and rows become facts. */
@NullMarked
package io.vigil.command.intake;

import org.jspecify.annotations.NullMarked;

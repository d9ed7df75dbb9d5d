/** Imports: who sent what, how far it got. */
@NullMarked
package io.vigil.command.imports;

import org.jspecify.annotations.NullMarked;

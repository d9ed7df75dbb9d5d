/** What was found and must be seen to. */
@NullMarked
package io.vigil.command.matter;

import org.jspecify.annotations.NullMarked;

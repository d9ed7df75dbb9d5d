/** What checks of teaching find, until it is put right or becomes a case of its own. */
@NullMarked
package io.vigil.command.finding;

import org.jspecify.annotations.NullMarked;

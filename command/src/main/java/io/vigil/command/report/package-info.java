/** Reports that the office drafts, edits and freezes. */
@NullMarked
package io.vigil.command.report;

import org.jspecify.annotations.NullMarked;

/** Reports that the office drafts, edits and freezes, for pages and machines alike. */
@NullMarked
package io.vigil.app.report;

import org.jspecify.annotations.NullMarked;

/** The typeface that is part of PDF files and of charts. */
@NullMarked
package io.vigil.monitor.document.font;

import org.jspecify.annotations.NullMarked;

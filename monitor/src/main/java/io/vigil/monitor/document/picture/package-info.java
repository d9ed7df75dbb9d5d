/** Charts as lines, areas and labels in black ink, and the two ways to put them on paper. */
@NullMarked
package io.vigil.monitor.document.picture;

import org.jspecify.annotations.NullMarked;

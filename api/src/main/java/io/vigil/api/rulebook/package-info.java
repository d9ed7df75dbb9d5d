/** The rules by which incidents are identified and graded (事故认定办法), as versioned data. */
@NullMarked
package io.vigil.api.rulebook;

import org.jspecify.annotations.NullMarked;

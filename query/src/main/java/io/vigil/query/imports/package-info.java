/** The log of imports. */
@NullMarked
package io.vigil.query.imports;

import org.jspecify.annotations.NullMarked;

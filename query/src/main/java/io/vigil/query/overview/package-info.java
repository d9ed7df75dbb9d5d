/** What the first page shows of the whole college. */
@NullMarked
package io.vigil.query.overview;

import org.jspecify.annotations.NullMarked;

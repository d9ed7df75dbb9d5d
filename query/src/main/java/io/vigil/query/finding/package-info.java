/** What checks found, as it stands. */
@NullMarked
package io.vigil.query.finding;

import org.jspecify.annotations.NullMarked;

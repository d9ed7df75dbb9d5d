/** What checks of teaching find (检查发现). */
@NullMarked
package io.vigil.api.finding;

import org.jspecify.annotations.NullMarked;

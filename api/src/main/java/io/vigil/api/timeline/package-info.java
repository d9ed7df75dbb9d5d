/** What happened around a unit, of whatever kind, in one line of time. */
@NullMarked
package io.vigil.api.timeline;

import org.jspecify.annotations.NullMarked;

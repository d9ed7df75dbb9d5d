/** What happened around a unit, of whatever kind, in one line of time. */
@NullMarked
package io.vigil.query.timeline;

import org.jspecify.annotations.NullMarked;

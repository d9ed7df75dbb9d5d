/** Contingency plans (应急预案): versions, drills, and what was done when one was activated. */
@NullMarked
package io.vigil.api.contingency;

import org.jspecify.annotations.NullMarked;

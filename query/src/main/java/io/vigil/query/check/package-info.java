/** Self-checks, zero reports, teaching checks and contingency plans. */
@NullMarked
package io.vigil.query.check;

import org.jspecify.annotations.NullMarked;

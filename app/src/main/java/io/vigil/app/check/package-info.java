/** Self-checks, zero reports, teaching checks and contingency plans, for pages and machines. */
@NullMarked
package io.vigil.app.check;

import org.jspecify.annotations.NullMarked;

/** What self-checks, zero reports, teaching checks and contingency plans have in common. */
@NullMarked
package io.vigil.api.check;

import org.jspecify.annotations.NullMarked;

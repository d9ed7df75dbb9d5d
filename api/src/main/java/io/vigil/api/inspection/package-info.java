/** Teaching checks (教学检查, 巡课, 听课) that others make, and notes of student informants. */
@NullMarked
package io.vigil.api.inspection;

import org.jspecify.annotations.NullMarked;

/** Yearly tasks of units (年度目标任务), how far they are carried out, and how that is graded. */
@NullMarked
package io.vigil.api.targets;

import org.jspecify.annotations.NullMarked;

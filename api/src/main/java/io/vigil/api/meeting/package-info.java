/** Quality meetings (质量分析例会). */
@NullMarked
package io.vigil.api.meeting;

import org.jspecify.annotations.NullMarked;

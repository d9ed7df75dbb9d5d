/** Lines of a control point and the colour that a value has by them alone. */
@NullMarked
package io.vigil.api.grading;

import org.jspecify.annotations.NullMarked;

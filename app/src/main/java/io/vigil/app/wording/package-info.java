/** Figures, periods and warnings in the words of the people who read them. */
@NullMarked
package io.vigil.app.wording;

import org.jspecify.annotations.NullMarked;

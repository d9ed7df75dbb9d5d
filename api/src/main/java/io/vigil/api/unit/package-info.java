/** Units of the college: schools, faculties, offices, programmes, courses, classes, teachers. */
@NullMarked
package io.vigil.api.unit;

import org.jspecify.annotations.NullMarked;

/** Surveys of students, parents, employers and others (调研). */
@NullMarked
package io.vigil.api.survey;

import org.jspecify.annotations.NullMarked;

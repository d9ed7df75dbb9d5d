/** Surveys. */
@NullMarked
package io.vigil.command.survey;

import org.jspecify.annotations.NullMarked;

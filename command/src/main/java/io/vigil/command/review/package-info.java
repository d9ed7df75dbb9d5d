/** Reviews of the college by experts from outside. */
@NullMarked
package io.vigil.command.review;

import org.jspecify.annotations.NullMarked;

/** Reviews of a college by experts from outside (复核): materials, conclusions, results. */
@NullMarked
package io.vigil.api.review;

import org.jspecify.annotations.NullMarked;

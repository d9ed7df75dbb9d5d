/** The case library (案例库): good practice to adopt, and lessons learned. */
@NullMarked
package io.vigil.api.practice;

import org.jspecify.annotations.NullMarked;

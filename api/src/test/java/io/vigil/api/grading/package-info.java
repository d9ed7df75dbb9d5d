@NullMarked
package io.vigil.api.grading;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.api.review;

import org.jspecify.annotations.NullMarked;

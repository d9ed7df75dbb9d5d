@NullMarked
package io.vigil.query.overview;

import org.jspecify.annotations.NullMarked;

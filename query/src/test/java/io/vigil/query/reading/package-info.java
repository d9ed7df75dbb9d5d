@NullMarked
package io.vigil.query.reading;

import org.jspecify.annotations.NullMarked;

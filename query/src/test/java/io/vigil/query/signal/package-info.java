@NullMarked
package io.vigil.query.signal;

import org.jspecify.annotations.NullMarked;

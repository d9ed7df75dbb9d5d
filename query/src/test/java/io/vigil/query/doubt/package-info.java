@NullMarked
package io.vigil.query.doubt;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.query.projection;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.query.delivery;

import org.jspecify.annotations.NullMarked;

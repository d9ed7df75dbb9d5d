@NullMarked
package io.vigil.query.rebuild;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.query.check;

import org.jspecify.annotations.NullMarked;

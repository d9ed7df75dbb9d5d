@NullMarked
package io.vigil.query.register;

import org.jspecify.annotations.NullMarked;

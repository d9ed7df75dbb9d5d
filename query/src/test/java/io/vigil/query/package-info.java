@NullMarked
package io.vigil.query;

import org.jspecify.annotations.NullMarked;

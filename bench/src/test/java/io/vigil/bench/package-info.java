@NullMarked
package io.vigil.bench;

import org.jspecify.annotations.NullMarked;

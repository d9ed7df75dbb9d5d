@NullMarked
package io.vigil.app;

import org.jspecify.annotations.NullMarked;

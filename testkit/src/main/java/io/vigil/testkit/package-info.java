@NullMarked
package io.vigil.testkit;

import org.jspecify.annotations.NullMarked;

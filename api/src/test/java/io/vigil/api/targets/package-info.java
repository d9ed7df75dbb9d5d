@NullMarked
package io.vigil.api.targets;

import org.jspecify.annotations.NullMarked;

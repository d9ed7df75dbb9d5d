@NullMarked
package io.vigil.query.awaited;

import org.jspecify.annotations.NullMarked;

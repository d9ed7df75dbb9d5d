@NullMarked
package io.vigil.app.axon;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.app.axon.processing;

import org.jspecify.annotations.NullMarked;

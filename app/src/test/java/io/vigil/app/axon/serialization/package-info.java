@NullMarked
package io.vigil.app.axon.serialization;

import org.jspecify.annotations.NullMarked;

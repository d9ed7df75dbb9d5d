@NullMarked
package io.vigil.app.axon.eventstore;

import org.jspecify.annotations.NullMarked;

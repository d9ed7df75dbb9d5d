/** Events as JSON under names that stay. */
@NullMarked
package io.vigil.app.axon.serialization;

import org.jspecify.annotations.NullMarked;

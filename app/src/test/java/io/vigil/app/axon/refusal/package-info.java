@NullMarked
package io.vigil.app.axon.refusal;

import org.jspecify.annotations.NullMarked;

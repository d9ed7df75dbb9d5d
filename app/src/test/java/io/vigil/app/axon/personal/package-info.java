@NullMarked
package io.vigil.app.axon.personal;

import org.jspecify.annotations.NullMarked;

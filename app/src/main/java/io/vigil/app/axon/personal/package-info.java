/** Personal components, encrypted with a key per subject. */
@NullMarked
package io.vigil.app.axon.personal;

import org.jspecify.annotations.NullMarked;

/** What the domain refuses reaches whoever asked in another process as it was. */
@NullMarked
package io.vigil.app.axon.refusal;

import org.jspecify.annotations.NullMarked;

/** Evidence that people attach to cases: what it is, where it lies, who may see it. */
@NullMarked
package io.vigil.app.attachment;

import org.jspecify.annotations.NullMarked;

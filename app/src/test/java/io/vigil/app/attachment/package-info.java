@NullMarked
package io.vigil.app.attachment;

import org.jspecify.annotations.NullMarked;

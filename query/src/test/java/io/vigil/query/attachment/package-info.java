@NullMarked
package io.vigil.query.attachment;

import org.jspecify.annotations.NullMarked;

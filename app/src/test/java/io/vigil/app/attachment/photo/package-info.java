@NullMarked
package io.vigil.app.attachment.photo;

import org.jspecify.annotations.NullMarked;

/** Photos without what a phone writes into them. */
@NullMarked
package io.vigil.app.attachment.photo;

import org.jspecify.annotations.NullMarked;

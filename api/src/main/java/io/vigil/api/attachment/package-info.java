/** Evidence (佐证材料) that is attached to cases: files, photos and links. */
@NullMarked
package io.vigil.api.attachment;

import org.jspecify.annotations.NullMarked;

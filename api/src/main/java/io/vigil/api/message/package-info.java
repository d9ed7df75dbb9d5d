/** What every message carries: stored names, personal components, metadata, rejections. */
@NullMarked
package io.vigil.api.message;

import org.jspecify.annotations.NullMarked;

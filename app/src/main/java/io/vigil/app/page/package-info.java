/** The pages: what a quality officer, a dean and a leader see. */
@NullMarked
package io.vigil.app.page;

import org.jspecify.annotations.NullMarked;

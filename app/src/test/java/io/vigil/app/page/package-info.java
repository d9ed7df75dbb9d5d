@NullMarked
package io.vigil.app.page;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.app.storage;

import org.jspecify.annotations.NullMarked;

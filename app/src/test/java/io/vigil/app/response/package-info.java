@NullMarked
package io.vigil.app.response;

import org.jspecify.annotations.NullMarked;

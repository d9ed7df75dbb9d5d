@NullMarked
package io.vigil.query.response;

import org.jspecify.annotations.NullMarked;

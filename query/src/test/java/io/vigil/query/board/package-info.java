@NullMarked
package io.vigil.query.board;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.command.review;

import org.jspecify.annotations.NullMarked;

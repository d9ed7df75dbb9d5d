@NullMarked
package io.vigil.api.calendar;

import org.jspecify.annotations.NullMarked;

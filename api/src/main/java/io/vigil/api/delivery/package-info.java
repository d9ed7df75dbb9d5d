/** Whether data come when they are due: gaps, reminders, spot checks. */
@NullMarked
package io.vigil.api.delivery;

import org.jspecify.annotations.NullMarked;

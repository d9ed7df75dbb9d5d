/** What people do about the delivery of data: reminders and spot checks. */
@NullMarked
package io.vigil.command.delivery;

import org.jspecify.annotations.NullMarked;

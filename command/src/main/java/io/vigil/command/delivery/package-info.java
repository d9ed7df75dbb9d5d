/**
 * What people do about the delivery of data: reminders, spot checks, and confirmations of what was
 * in doubt.
 */
@NullMarked
package io.vigil.command.delivery;

import org.jspecify.annotations.NullMarked;

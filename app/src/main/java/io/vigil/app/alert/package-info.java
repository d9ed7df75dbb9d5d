/** What people see of alerts and do with them. */
@NullMarked
package io.vigil.app.alert;

import org.jspecify.annotations.NullMarked;

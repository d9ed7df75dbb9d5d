/** Whether data come when they are due, as pages and the HTTP interface ask for it. */
@NullMarked
package io.vigil.app.delivery;

import org.jspecify.annotations.NullMarked;

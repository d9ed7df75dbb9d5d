/** Whether data came when they were due. */
@NullMarked
package io.vigil.query.delivery;

import org.jspecify.annotations.NullMarked;

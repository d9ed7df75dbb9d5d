/** What people do with warnings. */
@NullMarked
package io.vigil.query.response;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.query.alert;

import org.jspecify.annotations.NullMarked;

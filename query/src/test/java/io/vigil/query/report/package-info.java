@NullMarked
package io.vigil.query.report;

import org.jspecify.annotations.NullMarked;

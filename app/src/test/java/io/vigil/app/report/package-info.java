@NullMarked
package io.vigil.app.report;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.command.report;

import org.jspecify.annotations.NullMarked;

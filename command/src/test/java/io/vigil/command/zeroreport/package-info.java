@NullMarked
package io.vigil.command.zeroreport;

import org.jspecify.annotations.NullMarked;

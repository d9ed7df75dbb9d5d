/** The interface for machines, under {@code /api}; errors are problems that say what to do. */
@NullMarked
package io.vigil.app.rest;

import org.jspecify.annotations.NullMarked;

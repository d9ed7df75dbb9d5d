/** The published language: what every other room may know. */
@NullMarked
package io.vigil.api;

import org.jspecify.annotations.NullMarked;

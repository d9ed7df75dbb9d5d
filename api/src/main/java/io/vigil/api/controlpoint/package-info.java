/** Control points, their lines and the series that are collected. */
@NullMarked
package io.vigil.api.controlpoint;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.app.rest;

import org.jspecify.annotations.NullMarked;

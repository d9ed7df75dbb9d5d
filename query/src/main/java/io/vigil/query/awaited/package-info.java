/** What is awaited of people in cases of every kind. */
@NullMarked
package io.vigil.query.awaited;

import org.jspecify.annotations.NullMarked;

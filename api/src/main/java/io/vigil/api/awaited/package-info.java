/** What is awaited of people in cases of every kind, and by when. */
@NullMarked
package io.vigil.api.awaited;

import org.jspecify.annotations.NullMarked;

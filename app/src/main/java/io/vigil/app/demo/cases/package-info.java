/**
 * The human side of the demo college: what people reported, decided, answered, checked and planned.
 */
@NullMarked
package io.vigil.app.demo.cases;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.vigil.app.grafana;

import org.jspecify.annotations.NullMarked;

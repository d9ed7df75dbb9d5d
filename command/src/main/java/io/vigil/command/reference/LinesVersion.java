package io.vigil.command.reference;

import io.vigil.api.grading.Lines;
import java.time.Instant;

record LinesVersion(Lines lines, Instant recordedAt) {}

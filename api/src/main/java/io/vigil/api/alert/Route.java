package io.vigil.api.alert;

import io.vigil.api.grading.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of cases of some colours, and how.
 *
 * @param unit only cases of this unit and those below; {@code null} for all
 * @param colours only cases of these colours
 * @param role accounts of this role that see the unit are told
 * @param channels over these; one that has no contact is left out
 * @param mustAcknowledge whether the role is named to acknowledge the case
 */
public record Route(
    @Nullable String unit,
    List<Colour> colours,
    String role,
    List<AlertChannel> channels,
    boolean mustAcknowledge) {}

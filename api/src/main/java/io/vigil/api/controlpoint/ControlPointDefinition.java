package io.vigil.api.controlpoint;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a control point is and how it is judged; its lines are versioned apart.
 *
 * @param element code of the diagnosis element (15 诊断要素), such as {@code 5.2}
 * @param period kind of period that is collected
 * @param judgingPeriod kind of period that is judged; never shorter than {@code period}
 * @param persistence judged periods in a row outside the lines before a warning is raised
 * @param recovery judged periods in a row inside the lines before a cleared warning closes
 * @param minimumDenominator a ratio over fewer is not judged
 * @param ceiling worst colour by depth
 * @param open whether the point is in use
 * @param openReason why it is, or is not
 * @param aliases older names
 * @param owner unit that leads this point
 * @param basis where the numbers come from, for people
 */
public record ControlPointDefinition(
    String code,
    String name,
    @Nullable String nameEn,
    Level level,
    @Nullable String element,
    String unitOfMeasure,
    Direction direction,
    PeriodKind period,
    PeriodKind judgingPeriod,
    int persistence,
    int recovery,
    @Nullable Double minimumDenominator,
    Colour ceiling,
    boolean open,
    @Nullable String openReason,
    List<String> aliases,
    @Nullable String owner,
    @Nullable String formula,
    @Nullable String dataReference,
    @Nullable String source,
    @Nullable String basis) {

  /** How values are judged by the lines and the detection of their time. */
  public JudgingRule rule(@Nullable Lines lines, @Nullable Detection detection) {
    return new JudgingRule(
        direction,
        unitOfMeasure,
        lines,
        ceiling,
        minimumDenominator,
        persistence,
        recovery,
        judgingPeriod,
        detection);
  }
}

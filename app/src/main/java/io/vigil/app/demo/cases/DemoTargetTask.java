package io.vigil.app.demo.cases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A task of a unit for a calendar year.
 *
 * @param kind 重点, 常规 or 追加
 * @param head name of the head under which it is assessed
 * @param weight percent; those of a unit add up to 100
 * @param attainment percent, one decimal
 * @param point code of the control point that measures it; {@code null} where people judge it
 * @param goal what the point is to reach; {@code null} without a point
 */
public record DemoTargetTask(
    String kind,
    String head,
    String name,
    int weight,
    BigDecimal attainment,
    @Nullable String point,
    @Nullable BigDecimal goal) {}

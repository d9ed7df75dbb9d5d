package io.vigil.api.diagnosis;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long the texts of a self-diagnosis may be, in 字数 as {@link WordCount} counts them. Source of
 * the defaults: annex 2 of the Tibet plan; that of the effect is cut off in the scan and is taken
 * to be that of the measures.
 */
public record TextLimits(Map<TextGroup, Integer> byGroup) {

  public TextLimits {
    byGroup = Map.copyOf(byGroup);
  }

  public static TextLimits usual() {
    return set(name -> null);
  }

  /**
   * What a college set, the usual limits where it set none.
   *
   * @param setting value of a setting by its name; {@code null} where it is not set
   * @throws NumberFormatException if a value is no number
   */
  public static TextLimits set(Function<String, @Nullable String> setting) {
    Map<TextGroup, Integer> limits = new EnumMap<>(TextGroup.class);
    for (TextGroup group : TextGroup.values()) {
      String value = setting.apply("vigil.diagnosis.limits." + group.key());
      limits.put(group, value == null ? group.usual() : Integer.parseInt(value.strip()));
    }
    return new TextLimits(limits);
  }

  public int of(TextGroup group) {
    return byGroup.getOrDefault(group, group.usual());
  }
}

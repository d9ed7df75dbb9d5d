package io.vigil.monitor.document;

import java.math.BigDecimal;
import java.util.List;

/** One bar for each category, divided into parts such as the grades of severity. */
public record StackedBars(
    String key, String caption, String measure, List<String> categories, List<Part> parts)
    implements Chart {

  public StackedBars {
    categories = List.copyOf(categories);
    parts = List.copyOf(parts);
    for (var part : parts) {
      if (part.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            "chart %s has %d categories, and %d values in %s"
                .formatted(key, categories.size(), part.values().size(), part.name()));
      }
    }
  }

  /** One value for each category, zero or more. */
  public record Part(String name, List<BigDecimal> values) {

    public Part {
      values = List.copyOf(values);
    }
  }
}

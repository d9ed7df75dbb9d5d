package io.vigil.app.demo.cases;

import io.vigil.app.demo.Table;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Post titles, the only names that people have in the demo college. */
public final class Posts {
  public static final String VICE_PRESIDENT = "分管副校长";
  public static final String PRESIDENT = "校长";
  public static final String QUALITY = "质量办主任";
  public static final String SUPERVISOR = "督导员";
  public static final String BOARD = "教学事故认定委员会";
  public static final String COMMITTEE = "质量管理委员会";

  private final Map<String, String> names =
      Table.of("units.csv").rows().stream()
          .collect(Collectors.toMap(row -> row.text("unit"), Posts::shortName));

  public String head(String unit) {
    String name = name(unit);
    if (name.endsWith("学院")) {
      return name + "院长";
    }
    return name + (name.endsWith("处") ? "处长" : "主任");
  }

  /** The unit that a post is the head of. */
  public Optional<String> headedBy(String post) {
    return names.keySet().stream()
        .filter(unit -> unit.matches("[DO]\\d+"))
        .filter(unit -> head(unit).equals(post))
        .findFirst();
  }

  public String clerk(String unit) {
    return isOffice(unit) ? head(unit) : name(unit) + "教学秘书";
  }

  private static boolean isOffice(String unit) {
    return unit.startsWith("O");
  }

  private static String shortName(Table.Row row) {
    return row.has("aliases") ? row.text("aliases").split(";", 2)[0] : row.text("name");
  }

  /** The short name of a unit. */
  public String name(String unit) {
    return Objects.requireNonNull(names.get(unit), () -> "no unit: " + unit);
  }
}

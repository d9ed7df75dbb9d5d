package io.vigil.command.controlpoint;

import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Lines;
import io.vigil.api.grading.LinesOrder;
import io.vigil.api.grading.LinesOrder.Disorder;
import io.vigil.api.grading.LinesOrder.Line;
import io.vigil.command.table.Localized;
import io.vigil.command.table.Reasons;
import io.vigil.command.table.RowProblem;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses lines that do not stand one behind the other, from good to bad. */
final class LinesCheck {
  private LinesCheck() {}

  static void requireOrder(Direction direction, @Nullable Lines lines) throws RowProblem {
    Optional<Disorder> wrong =
        lines == null ? Optional.empty() : LinesOrder.find(direction, lines, null);
    if (wrong.isPresent()) {
      throw problem(direction, wrong.get().better(), wrong.get().worse());
    }
  }

  private static RowProblem problem(Direction direction, Line better, Line worse) {
    Localized other = locale -> Reasons.text("line." + better.name(), locale);
    return new RowProblem(
        column(worse), plain(worse), "lines.order." + direction, other, plain(better));
  }

  private static String column(Line line) {
    return switch (line.name()) {
      case "target", "standard", "warning" -> line.name() + "_value";
      case "upper-standard" -> "upper_standard";
      case "upper-warning" -> "upper_warning";
      default -> "ladder_" + line.name();
    };
  }

  private static String plain(Line line) {
    return BigDecimal.valueOf(line.value()).stripTrailingZeros().toPlainString();
  }
}

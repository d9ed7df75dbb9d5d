package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables are numbered in the order in which they stand: by their part, and within it one after the
 * other where it has several. Which ones there are shows only once all of them are written, so that
 * until then sentences name a table by its key, as {@code ⟨T6⟩}.
 */
final class Numbering {
  private static final Pattern TABLE = Pattern.compile("T(\\d+)(?:-\\d+)?");
  private static final Pattern ANNEX = Pattern.compile("A\\d+");
  private static final Pattern NAMED = Pattern.compile("⟨([TA][\\d-]+)⟩");

  private final Words words;
  private final Map<String, String> labels = new HashMap<>();

  private Numbering(Words words, List<Block> blocks) {
    this.words = words;
    Map<String, List<String>> parts = new LinkedHashMap<>();
    int annexes = 0;
    for (Block block : blocks) {
      if (block instanceof Grid grid && ANNEX.matcher(grid.key()).matches()) {
        annexes++;
        labels.put(grid.key(), words.text("numbered.annex", Integer.toString(annexes)));
      } else if (block instanceof Grid grid) {
        parts.computeIfAbsent(part(grid.key()), one -> new ArrayList<>()).add(grid.key());
      }
    }
    parts.forEach(this::label);
  }

  static List<Block> of(Words words, List<Block> blocks) {
    var numbering = new Numbering(words, blocks);
    return blocks.stream().map(numbering::numbered).toList();
  }

  private void label(String part, List<String> keys) {
    for (int place = 0; place < keys.size(); place++) {
      String number = keys.size() == 1 ? part : part + "-" + (place + 1);
      labels.put(keys.get(place), words.text("numbered.table", number));
    }
  }

  private static String part(String key) {
    Matcher found = TABLE.matcher(key);
    if (!found.matches()) {
      throw new IllegalArgumentException("a table of the analysis has the key " + key);
    }
    return found.group(1);
  }

  private Block numbered(Block block) {
    return switch (block) {
      case Paragraph paragraph -> new Paragraph(paragraph.key(), named(paragraph.text()));
      case Grid grid -> numbered(grid);
      default -> block;
    };
  }

  private Grid numbered(Grid grid) {
    String note = grid.note();
    return new Grid(
        grid.key(),
        labels.get(grid.key()) + " " + grid.caption(),
        grid.columns(),
        grid.rows().stream().map(row -> row.stream().map(this::numbered).toList()).toList(),
        note == null ? null : named(note));
  }

  private Cell numbered(Cell cell) {
    return cell instanceof Cell.Text text ? Cell.text(named(text.text())) : cell;
  }

  private String named(String text) {
    return NAMED.matcher(text).replaceAll(name -> Matcher.quoteReplacement(label(name.group(1))));
  }

  /** A table that is not there, since nothing is known for it, is named by its part. */
  private String label(String key) {
    String label = labels.get(key);
    return label != null
        ? label
        : ANNEX.matcher(key).matches()
            ? words.text("part.annex")
            : words.text("numbered.table", part(key));
  }
}

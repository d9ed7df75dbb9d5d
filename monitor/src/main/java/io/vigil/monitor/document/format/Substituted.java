package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Chart;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.font.DocumentFont;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A document in which a sign stands for each character that cannot be written, with a note at its
 * end that names them: one rare character holds up no document, and none is lost in silence.
 *
 * @param characters that were replaced, as {@code U+20000 (name)}, in their order
 */
record Substituted(Document document, List<String> characters) {
  /** 〓, the geta mark: printers set it for a character that they lack. */
  static final int SIGN = 0x3013;

  private static final String NOTE = "characters";

  /** For files that embed the font. */
  static Substituted embedded(Document document) {
    var font = DocumentFont.get();
    return of(document, c -> !font.has(c), c -> !font.has(c));
  }

  /** For files whose readers have fonts of their own; charts are drawn with ours. */
  static Substituted named(Document document) {
    var font = DocumentFont.get();
    return of(document, Substituted::isNoText, c -> !font.has(c));
  }

  /** What no XML can hold. */
  private static boolean isNoText(int c) {
    return Character.isISOControl(c)
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private static Substituted of(Document document, IntPredicate inText, IntPredicate inCharts) {
    IntPredicate text = inText.and(Substituted::isSign);
    IntPredicate charts = inCharts.and(Substituted::isSign);
    if (codePoints(document).noneMatch(text.or(charts))) {
      return new Substituted(document, List.of());
    }
    List<String> missing =
        codePoints(document).filter(text).distinct().mapToObj(Substituted::described).toList();
    Document head = JsonFormat.replaced(new Document(document.head(), List.of()), text, SIGN);
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      blocks.add(replaced(document, block, block instanceof Chart ? charts : text));
    }
    if (!missing.isEmpty()) {
      blocks.add(endOfText(blocks), note(document, missing));
    }
    return new Substituted(new Document(head.head(), blocks), missing);
  }

  private static IntStream codePoints(Document document) {
    return DocumentText.of(document).flatMapToInt(String::codePoints);
  }

  private static boolean isSign(int c) {
    return c != '\n' && c != '\r' && c != '\t';
  }

  private static Block replaced(Document document, Block block, IntPredicate which) {
    return JsonFormat.replaced(new Document(document.head(), List.of(block)), which, SIGN)
        .blocks()
        .getFirst();
  }

  /** Before what is signed. */
  private static int endOfText(List<Block> blocks) {
    int end = blocks.size();
    while (end > 0 && blocks.get(end - 1) instanceof SignatureField) {
      end--;
    }
    return end;
  }

  private static Paragraph note(Document document, List<String> missing) {
    return new Paragraph(
        NOTE,
        Words.of(document)
            .word("characters")
            .formatted(
                Character.toString(SIGN), missing.stream().collect(Collectors.joining("; "))));
  }

  private static String described(int codePoint) {
    return "U+%04X (%s)".formatted(codePoint, Character.getName(codePoint));
  }
}

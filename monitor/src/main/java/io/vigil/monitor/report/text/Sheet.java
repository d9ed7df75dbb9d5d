package io.vigil.monitor.report.text;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.ReportModel.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Takes the report down block by block, with what each paragraph rests on. */
public final class Sheet {
  /** Outsiders read no count below it but zero. */
  public static final int FEW = 5;

  public static final String BELOW = "<5";

  private static final String AT_LEAST = "≥";

  private final Words words;
  private final boolean open;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Basis> bases = new ArrayList<>();
  private int charts;

  /**
   * @param open whether outsiders will read it
   */
  public Sheet(Words words, boolean open) {
    this.words = words;
    this.open = open;
  }

  public Words words() {
    return words;
  }

  public boolean isOpen() {
    return open;
  }

  public List<Block> blocks() {
    return blocks;
  }

  public List<Basis> bases() {
    return bases;
  }

  public void add(Block block) {
    blocks.add(block);
  }

  public void heading(int level, String key, Object... arguments) {
    blocks.add(new Heading(level, words.text(key, arguments)));
  }

  /** A sentence by a rule, which is the key of its words. */
  public void say(String rule, List<String> figures, Object... arguments) {
    say(rule, rule, figures, arguments);
  }

  /**
   * @param paragraph key that tells it from others of the same rule
   */
  public void say(String paragraph, String rule, List<String> figures, Object... arguments) {
    blocks.add(new Paragraph(paragraph, words.text(rule, arguments)));
    bases.add(new Basis(paragraph, rule, figures));
  }

  /**
   * A sentence that stands in a frame of words, such as a number before it.
   *
   * @param frame key of the frame
   */
  public void say(
      String paragraph, String frame, String rule, List<String> figures, Object... arguments) {
    blocks.add(new Paragraph(paragraph, words.text(frame, arguments)));
    bases.add(new Basis(paragraph, rule, figures));
  }

  /**
   * A table whose caption and note stand in the words under its key.
   *
   * @param note key of the note; {@code null} without one
   */
  public void grid(String key, List<Column> columns, List<List<Cell>> rows, @Nullable String note) {
    blocks.add(
        new Grid(
            key,
            words.text("table." + key),
            columns,
            rows,
            note == null ? null : words.text(note)));
  }

  /** What the next chart is called: charts are numbered in the order in which they stand. */
  public String chart(String key) {
    charts++;
    return words.text("numbered.chart", Integer.toString(charts), words.text("chart." + key));
  }

  /** Columns by the keys of their titles: words first, figures after. */
  public List<Column> columns(int wordy, String... titles) {
    return columns(wordy, Arrays.stream(titles).map(words::text).toList());
  }

  public List<Column> columns(int wordy, List<String> titles) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      columns.add(i < wordy ? Column.words(titles.get(i), 3) : Column.figures(titles.get(i), 2));
    }
    return columns;
  }

  public Cell text(@Nullable String text) {
    return Cell.text(text == null ? Words.NONE : text);
  }

  /** A count; what is missing is a dash, never a zero. */
  public Cell count(@Nullable Long count, @Nullable String reference) {
    if (count == null) {
      return new Cell.Number(null, Words.NONE, null);
    }
    return isHidden(count) ? new Cell.Number(null, BELOW, null) : Cell.number(count, reference);
  }

  public Cell count(Value value) {
    return count(value.value() == null ? null : value.count(), value.reference());
  }

  /** A count of persons or cases as sentences write it. */
  public String shown(long count) {
    return isHidden(count) ? BELOW : Long.toString(count);
  }

  /**
   * A total whose parts stand beside it: where one of these is hidden, how many there were at
   * least, which the parts say as well; a dash where these are few.
   */
  public String total(List<? extends @Nullable Long> parts) {
    long[] known = parts.stream().filter(Objects::nonNull).mapToLong(Long::longValue).toArray();
    if (LongStream.of(known).noneMatch(this::isHidden)) {
      return shown(LongStream.of(known).sum());
    }
    long least = LongStream.of(known).map(part -> isHidden(part) ? 1 : part).sum();
    return least < FEW ? Words.NONE : AT_LEAST + least;
  }

  /**
   * The same as a cell, which is a figure where none of the parts is hidden.
   *
   * @param reference of the rows of all parts
   */
  public Cell total(List<? extends @Nullable Long> parts, String reference) {
    long[] known = parts.stream().filter(Objects::nonNull).mapToLong(Long::longValue).toArray();
    long sum = LongStream.of(known).sum();
    return LongStream.of(known).anyMatch(this::isHidden)
        ? new Cell.Number(null, total(parts), null)
        : count(sum, reference);
  }

  /**
   * Whether outsiders may read the parts of a whole: each of them, and what is left of the whole,
   * is none or at least five. Where not, none of the parts is told, since one of them could follow
   * from the others.
   *
   * @param whole {@code null} where the parts are all of it
   */
  public boolean mayTell(List<? extends @Nullable Long> parts, @Nullable Long whole) {
    long sum = parts.stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum();
    return parts.stream().noneMatch(part -> part != null && isHidden(part))
        && (whole == null || !isHidden(whole - sum));
  }

  /** Whether outsiders may read a share: neither those that it counts nor the others are few. */
  public boolean mayTell(Value share) {
    return !isHidden(share.rows()) && mayTell(List.of(share.part()), (long) share.rows());
  }

  /**
   * Whether counts may stand beside each other with the few among them hidden, even before someone
   * who knows their sum: several are hidden, and their sum leaves open what each of them is.
   */
  public boolean leavesOpen(List<Long> counts) {
    long[] few = counts.stream().mapToLong(Long::longValue).filter(this::isHidden).toArray();
    long sum = LongStream.of(few).sum();
    return few.length == 0
        || few.length > 1
            && counts.stream().mapToLong(Long::longValue).sum() > FEW
            && sum >= FEW
            && sum > few.length
            && sum < few.length * (FEW - 1L);
  }

  /** A share in a sentence, hidden where it would tell a hidden count. */
  public String percent(Value share) {
    return mayTell(share) ? words.percent(share.value()) : Words.NONE;
  }

  /** Whether outsiders must not read a count of so few. */
  public boolean isHidden(long count) {
    return open && count > 0 && count < FEW;
  }

  public Cell number(@Nullable Double value, int decimals, @Nullable String reference) {
    return value == null
        ? new Cell.Number(null, Words.NONE, null)
        : new Cell.Number(exact(value), words.number(value, decimals), reference);
  }

  /** A sum over cases, hidden like their count. */
  public Cell sum(Value value, int decimals) {
    return isHidden(value.rows())
        ? new Cell.Number(null, Words.NONE, null)
        : number(value.value(), decimals, value.reference());
  }

  /** A share of rows, hidden where so few are all of them, those that it counts, or the others. */
  public Cell share(Value value) {
    return value.value() == null || !mayTell(value)
        ? new Cell.Number(null, Words.NONE, null)
        : new Cell.Number(exact(value.value()), words.percent(value.value()), value.reference());
  }

  /**
   * A share of what is counted elsewhere.
   *
   * @param share 0 to 1; {@code null} where there is none, or it is not told
   * @param reference of the rows that it counts
   */
  public Cell share(@Nullable Double share, String reference) {
    return share == null
        ? new Cell.Number(null, Words.NONE, null)
        : new Cell.Number(exact(share), words.percent(share), reference);
  }

  /**
   * @param reference of the figure that lies between the ends
   */
  public Cell interval(double low, double high, @Nullable String reference) {
    return new Cell.Interval(exact(low), exact(high), words.interval(low, high), reference);
  }

  public static BigDecimal exact(double value) {
    return BigDecimal.valueOf(value);
  }

  public String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining(words.text("list.separator")));
  }
}

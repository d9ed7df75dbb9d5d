package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Accumulation;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.DirectRules;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.app.casework.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they stand in the fields of a form: {@code label.GENERAL}, {@code c.0.name} of the first
 * category, {@code k.0.GENERAL} with the amount of the first clause, and so on. An empty row, or
 * one that is ticked as dropped, is left out. What makes a clause graver and its choices stand in
 * {@link ClauseFields}.
 */
final class RuleBookForm extends VersionForm<String> {
  static final int SPARE_ROWS = 3;
  private static final Pattern FIELD = Pattern.compile("([ck])\\.(\\d{1,3})\\.(\\w+)");
  private static final Set<String> SAYING_NOTHING =
      Set.of("measure", ClauseFields.GRAVER_SHOWN, ClauseFields.CHOICES_SHOWN);
  private static final Pattern AMOUNT = Pattern.compile("([>≥]?)\\s*(\\d{1,7}(?:\\.\\d{1,3})?)");

  RuleBookForm(Map<String, String> fields) {
    super(fields);
  }

  @Override
  @Nullable String basedOn() {
    return orNull(BASED_ON);
  }

  /** The fields of a version that is to be changed. */
  static Map<String, String> fields(RuleBook book, LocalDate validFrom) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(BASED_ON, book.version());
    fields.put("version", "");
    fields.put("title", book.title());
    fields.put("document", Objects.requireNonNullElse(book.document(), ""));
    fields.put("validFrom", validFrom.toString());
    fields.put("accumulation.count", Integer.toString(book.accumulation().count()));
    fields.put("accumulation.clause", book.accumulation().clause());
    DirectRules direct = book.warningRules();
    fields.put("direct.errors", Integer.toString(direct.errors()));
    fields.put("direct.sameClause", Integer.toString(direct.sameClause()));
    fields.put("direct.safety", String.join("、", known(direct.safety(), book)));
    book.labels()
        .forEach(
            (severity, label) -> {
              fields.put("label." + severity, label.name());
              fields.put("labelEn." + severity, label.nameEn());
            });
    for (Severity severity : Severity.values()) {
      fields.put("by." + severity, book.level(severity).name());
    }
    IntStream.range(0, book.categories().size())
        .forEach(i -> category(fields, "c." + i + ".", book.categories().get(i)));
    IntStream.range(0, book.clauses().size())
        .forEach(i -> clause(fields, "k." + i + ".", book.clauses().get(i)));
    return fields;
  }

  private static void category(Map<String, String> fields, String row, Category one) {
    fields.put(row + "code", one.code());
    fields.put(row + "parent", Objects.requireNonNullElse(one.parent(), ""));
    fields.put(row + "name", one.name());
    fields.put(row + "nameEn", one.nameEn());
    fields.put(row + "body", one.body());
    fields.put(row + "also", String.join("、", one.also()));
    fields.put(row + "sealed", one.sealed() ? "true" : "");
  }

  private static void clause(Map<String, String> fields, String row, Clause one) {
    fields.put(row + "code", one.code());
    fields.put(row + "category", one.category());
    fields.put(row + "name", one.name());
    fields.put(row + "nameEn", one.nameEn());
    fields.put(row + "measure", one.measure());
    one.steps().forEach(step -> fields.put(row + step.severity(), amount(step)));
    ClauseFields.put(fields, row, one);
  }

  private static String amount(Clause.Step step) {
    String number =
        step.from() == Math.rint(step.from())
            ? Long.toString((long) step.from())
            : Double.toString(step.from());
    return step.above() ? ">" + number : number;
  }

  /** Numbers of the rows with a prefix up to the last one written in, and some spare ones. */
  static List<Integer> rows(Map<String, String> fields, String prefix) {
    int written = written(fields, prefix).max().orElse(-1) + 1;
    return IntStream.range(0, written + SPARE_ROWS).boxed().toList();
  }

  /** Places of the choices of each clause that is shown, by the number of its row. */
  static Map<Integer, List<Integer>> choiceRows(Map<String, String> fields) {
    return rows(fields, "k").stream()
        .collect(
            Collectors.toMap(row -> row, row -> ClauseFields.places(fields, "k." + row + ".")));
  }

  /** A measure is always chosen and says nothing, like marks of what was shown. */
  private static IntStream written(Map<String, String> fields, String prefix) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isBlank())
        .map(field -> FIELD.matcher(field.getKey()))
        .filter(Matcher::matches)
        .filter(name -> name.group(1).equals(prefix) && !SAYING_NOTHING.contains(name.group(3)))
        .mapToInt(name -> Integer.parseInt(name.group(2)));
  }

  /**
   * @param before rules from which what was not shown is kept
   * @throws Rejection if a field cannot be read
   */
  RuleBook read(RuleBook before) {
    Map<Severity, RuleBook.Label> labels = new EnumMap<>(Severity.class);
    Map<Severity, DecisionLevel> levels = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      labels.put(
          severity, new RuleBook.Label(text("label." + severity), text("labelEn." + severity)));
      levels.put(severity, Said.choice("by", text("by." + severity), DecisionLevel.class));
    }
    return new RuleBook(
        text("version"),
        text("title"),
        orNull("document"),
        date("validFrom", "validFrom"),
        labels,
        rows("c", "categories").map(this::category).toList(),
        rows("k", "clauses").map(row -> clause(row, before)).toList(),
        new Accumulation(text("accumulation.clause"), number("accumulation.count", "accumulation")),
        levels,
        new DirectRules(
            number("direct.errors", "direct"),
            number("direct.sameClause", "direct"),
            listed("direct.safety")));
  }

  /** Of rules that say nothing of it, the usual ones that they have. */
  private static List<String> known(List<String> safety, RuleBook book) {
    return safety.stream()
        .filter(code -> book.clauses().stream().anyMatch(one -> one.code().equals(code)))
        .toList();
  }

  private List<String> listed(String field) {
    return Stream.of(text(field).split("[、,，]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private Stream<String> rows(String prefix, String label) {
    return written(fields, prefix)
        .distinct()
        .sorted()
        .filter(row -> text(prefix + "." + row + ".drop").isEmpty())
        .mapToObj(row -> coded(prefix, row, label));
  }

  private String coded(String prefix, int number, String label) {
    String row = prefix + "." + number + ".";
    if (text(row + "code").isEmpty()) {
      throw Rejection.invalid(
          "rule-book.code-missing",
          "Row %d of '%s' has no code; give one, or mark the row as removed.",
          number + 1,
          label);
    }
    return row;
  }

  private Category category(String row) {
    return new Category(
        text(row + "code"),
        orNull(row + "parent"),
        text(row + "name"),
        text(row + "nameEn"),
        text(row + "body"),
        !text(row + "sealed").isEmpty(),
        listed(row + "also"));
  }

  private Clause clause(String row, RuleBook before) {
    String code = text(row + "code");
    Optional<Clause> was =
        before.clauses().stream().filter(one -> one.code().equals(code)).findFirst();
    List<Clause.Step> steps = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      step(code, severity, text(row + severity)).ifPresent(steps::add);
    }
    var more = new ClauseFields(fields, row, code);
    return new Clause(
        code,
        text(row + "category"),
        text(row + "name"),
        text(row + "nameEn"),
        text(row + "measure"),
        steps,
        more.choices(was.map(Clause::choices).orElse(List.of())),
        more.circumstance(was.map(Clause::circumstance).orElse(null)));
  }

  private static Optional<Clause.Step> step(String code, Severity severity, String written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Matcher read = AMOUNT.matcher(written);
    if (!read.matches()) {
      throw Rejection.invalid(
          "rule-book.amount",
          "The amount '%s' of clause '%s' is none; write a number such as 5, or >4 for more than.",
          written,
          code);
    }
    return Optional.of(
        new Clause.Step(severity, Double.parseDouble(read.group(2)), read.group(1).equals(">")));
  }
}

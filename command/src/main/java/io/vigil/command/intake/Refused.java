package io.vigil.command.intake;

import io.vigil.command.imports.MarkedFiles;
import io.vigil.command.imports.RowError;
import io.vigil.command.row.Entry;
import io.vigil.command.table.MarkedCopy;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Table;
import io.vigil.command.table.TableRow;
import io.vigil.command.table.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The refused rows of one import: the first in words, all of them in a marked copy. */
final class Refused implements AutoCloseable {
  private static final int IN_WORDS = 1000;

  private final MarkedFiles files;
  private final String importId;
  private final Locale locale;
  private final List<RowError> inWords = new ArrayList<>();
  private @Nullable Table table;
  private @Nullable MarkedCopy copy;
  private @Nullable String fileName;
  private int drained;
  private long pending;

  Refused(MarkedFiles files, String importId, Locale locale) {
    this.files = files;
    this.importId = importId;
    this.locale = locale;
  }

  void readingFrom(Table from) {
    table = from;
  }

  void add(Entry<?> entry, RowProblem problem) {
    add(entry.row().line(), entry.source(), problem);
  }

  void add(long line, @Nullable TableRow source, RowProblem found) {
    RowProblem problem = source == null ? found : source.inItsWords(found);
    pending++;
    if (inWords.size() < IN_WORDS) {
      inWords.add(inWords(line, problem));
    }
    if (source != null && table != null) {
      copy(table).add(source, problem, locale);
    }
  }

  private RowError inWords(long line, RowProblem problem) {
    String column = problem.column();
    String value = problem.value();
    return new RowError(
        line,
        column == null ? null : Texts.shown(column),
        value == null ? null : Texts.shown(value),
        Texts.shown(problem.reason(locale)));
  }

  private MarkedCopy copy(Table from) {
    if (copy == null) {
      Path file = files.create(importId, MarkedCopy.extension(from));
      fileName = file.getFileName().toString();
      copy = MarkedCopy.create(file, from);
    }
    return copy;
  }

  /** How many came since the last batch. */
  long pending() {
    return pending;
  }

  /** Those in words that came since the last batch. */
  List<RowError> drain() {
    List<RowError> fresh = List.copyOf(inWords.subList(drained, inWords.size()));
    drained = inWords.size();
    pending = 0;
    return fresh;
  }

  List<RowError> inWords() {
    return List.copyOf(inWords);
  }

  @Nullable String fileName() {
    return fileName;
  }

  @Override
  public void close() {
    if (copy != null) {
      try {
        copy.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

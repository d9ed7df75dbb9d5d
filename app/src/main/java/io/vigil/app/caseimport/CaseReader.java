package io.vigil.app.caseimport;

import io.vigil.api.message.Rejection;
import io.vigil.app.wording.RefusalWords;
import io.vigil.command.imports.RowError;
import io.vigil.command.intake.CaseImports;
import io.vigil.command.table.FileProblem;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.Table;
import io.vigil.command.table.TableRow;
import io.vigil.command.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Reads a table of cases row by row; a bad row keeps out no other. */
final class CaseReader {
  static final String NUMBER = "number";

  /** How a refusal of the domain begins that names a field. */
  private static final Pattern NAMED =
      Pattern.compile("'([A-Za-z.]+)' is (?:'([^']*)'|[^;,.]*)[;,.]? *(.*)", Pattern.DOTALL);

  private final Schema schema;
  private final List<RowError> errors = new ArrayList<>();
  private final Map<String, Long> lines = new HashMap<>();
  private final RefusalWords refusals;
  private long accepted;
  private long unchanged;

  CaseReader(Schema schema, RefusalWords refusals) {
    this.schema = schema;
    this.refusals = refusals;
  }

  /** Takes one case in; tells whether it was not known before. */
  interface Taking {
    boolean take(TableRow row, String number) throws RowProblem;
  }

  /**
   * @throws FileProblem if the file cannot be read as a whole
   */
  CaseImports.Taken read(CaseFile file, InputStream body, Taking taking) {
    var tables = new Tables(Path.of(System.getProperty("java.io.tmpdir")));
    try (Table table = tables.open(schema, file.mediaType(), file.fileName(), body)) {
      for (TableRow row = table.next(); row != null; row = table.next()) {
        take(file, row, taking);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CaseImports.Taken(accepted, unchanged, List.copyOf(errors));
  }

  private void take(CaseFile file, TableRow row, Taking taking) {
    try {
      row.requireReadable();
      if (taking.take(row, number(row))) {
        accepted++;
      } else {
        unchanged++;
      }
    } catch (RowProblem problem) {
      RowProblem own = row.inItsWords(problem);
      add(row, own.column(), own.value(), own.reason(file.locale()));
    } catch (Rejection e) {
      refused(row, String.valueOf(e.getMessage()), said(file.locale(), e));
    } catch (AccessDeniedException e) {
      var outside = row.inItsWords(new RowProblem("unit", cell(row, "unit"), "unit.outside"));
      add(row, outside.column(), outside.value(), outside.reason(file.locale()));
    }
  }

  private String number(TableRow row) throws RowProblem {
    String number = row.required(NUMBER, schema.index(NUMBER));
    Long before = lines.putIfAbsent(number, row.line());
    if (before != null) {
      throw new RowProblem(NUMBER, number, "case.twice", before);
    }
    return number;
  }

  /** Programs that ask for no other language get the sentence of the interface. */
  private String said(Locale locale, Rejection refused) {
    return locale.getLanguage().equals("en")
        ? String.valueOf(refused.getMessage())
        : refusals.text(locale, refused);
  }

  private void refused(TableRow row, String message, String said) {
    Matcher named = NAMED.matcher(message);
    if (named.matches()) {
      add(row, named.group(1), named.group(2), said);
    } else {
      add(row, null, null, said);
    }
  }

  private void add(TableRow row, @Nullable String column, @Nullable String value, String reason) {
    errors.add(new RowError(row.line(), column, value, reason));
  }

  @Nullable String cell(TableRow row, String column) {
    return row.text(schema.index(column));
  }
}

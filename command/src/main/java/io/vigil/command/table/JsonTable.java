package io.vigil.command.table;

import io.vigil.command.table.FileProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object, an array of them, or one after the other (NDJSON). An object in an object is
 * read as columns named {@code outer.inner}, an array of values as one cell with semicolons.
 */
final class JsonTable implements Table {
  private static final String LIST_SEPARATOR = ";";

  private final JsonParser parser;
  private final Header header;
  private final Map<String, Integer> known;
  private final Localized names;
  private final boolean array;
  private @Nullable JsonToken token;
  private long objects;

  JsonTable(Schema schema, InputStream in) {
    parser = JsonFactory.builder().build().createParser(new EncodingReader(in));
    header = Header.all(schema);
    known = schema.byKey();
    names = Schema.shown(schema.columns());
    token = nextToken();
    if (token == null) {
      throw new FileProblem(Kind.EMPTY, "file.empty-json");
    }
    array = token == JsonToken.START_ARRAY;
    if (array) {
      token = nextToken();
    }
  }

  /** The names that stand in the first object. */
  static List<String> namesOfFirst(InputStream in) throws IOException {
    try (var table = new JsonTable(Schema.of(), in)) {
      if (table.token != JsonToken.START_OBJECT) {
        throw table.malformed(null);
      }
      var names = new ArrayList<String>();
      table.nameInto(names, "");
      return names;
    }
  }

  private void nameInto(List<String> names, String prefix) {
    while (nextToken() == JsonToken.PROPERTY_NAME) {
      String name = prefix + parser.currentName();
      JsonToken value = nextToken();
      if (value == JsonToken.START_OBJECT) {
        nameInto(names, name + ".");
      } else {
        names.add(name);
        if (value == JsonToken.START_ARRAY) {
          list();
        }
      }
    }
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public Format format() {
    return Format.JSON;
  }

  @Override
  public @Nullable TableRow next() {
    if (token == null || (array && token == JsonToken.END_ARRAY)) {
      return null;
    }
    if (token != JsonToken.START_OBJECT) {
      throw malformed(null);
    }
    objects++;
    long line = array ? objects : parser.currentTokenLocation().getLineNr();
    TableRow row = readObject(line);
    token = nextToken();
    return row;
  }

  private TableRow readObject(long line) {
    var cells = new @Nullable String[header.width()];
    RowProblem problem = readInto(cells, "");
    return new TableRow(header, line, cells, problem);
  }

  private @Nullable RowProblem readInto(@Nullable String[] cells, String prefix) {
    RowProblem problem = null;
    while (nextToken() == JsonToken.PROPERTY_NAME) {
      String name = prefix + parser.currentName();
      JsonToken value = nextToken();
      RowProblem found =
          value == JsonToken.START_OBJECT
              ? readInto(cells, name + ".")
              : put(cells, name, value == JsonToken.START_ARRAY ? list() : scalar(value));
      problem = problem == null ? found : problem;
    }
    return problem;
  }

  private @Nullable RowProblem put(@Nullable String[] cells, String name, @Nullable String value) {
    Integer position = known.get(Column.key(name));
    if (position == null) {
      return new RowProblem(name, value, "column.unknown", names);
    }
    cells[position] = value;
    return null;
  }

  private @Nullable String scalar(@Nullable JsonToken value) {
    return value == JsonToken.VALUE_NULL ? null : parser.getString();
  }

  private String list() {
    var items = new StringJoiner(LIST_SEPARATOR);
    for (JsonToken item = nextToken(); item != JsonToken.END_ARRAY; item = nextToken()) {
      if (item == null || item.isStructStart()) {
        throw malformed(null);
      }
      items.add(parser.getString());
    }
    return items.toString();
  }

  private @Nullable JsonToken nextToken() {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  private FileProblem malformed(@Nullable Exception cause) {
    var place = parser.currentLocation();
    return new FileProblem(
        cause, Kind.MALFORMED, "file.not-json", place.getLineNr(), place.getColumnNr());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

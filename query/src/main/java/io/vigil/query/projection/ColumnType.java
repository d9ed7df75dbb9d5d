package io.vigil.query.projection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How values of a column travel: as an array whose elements an expression turns into what is
 * stored, or in the binary format of {@code COPY}.
 */
enum ColumnType {
  TEXT("text", "%s"),
  NUMBER("float8", "%s"),
  WHOLE("int8", "%s"),
  SMALL("int4", "%s"),
  FLAG("bool", "%s"),
  /** Days since 1970. */
  DATE("int4", "date '1970-01-01' + %s"),
  /** Microseconds since 1970. */
  TIME("int8", "timestamptz '1970-01-01 00:00Z' + %s * interval '1 microsecond'"),
  JSON("text", "%s::jsonb"),
  LIST("text", "string_to_array(%s, E'\\x1f')");

  /** PostgreSQL counts from 2000. */
  private static final int EPOCH_DAYS = 10_957;

  private static final long EPOCH_MICROS = EPOCH_DAYS * 86_400_000_000L;

  private final String arrayType;
  private final String expression;

  ColumnType(String arrayType, String expression) {
    this.arrayType = arrayType;
    this.expression = expression;
  }

  String arrayType() {
    return arrayType;
  }

  String stored(String travelled) {
    return expression.formatted(travelled);
  }

  /** Typed arrays travel in binary. */
  @Nullable Object[] array(int size) {
    return switch (arrayType) {
      case "float8" -> new Double[size];
      case "int8" -> new Long[size];
      case "int4" -> new Integer[size];
      case "bool" -> new Boolean[size];
      default -> new String[size];
    };
  }

  void copy(DataOutputStream out, Object value) throws IOException {
    switch (this) {
      case TEXT -> bytes(out, ((String) value).getBytes(StandardCharsets.UTF_8));
      case NUMBER -> wide(out, Double.doubleToLongBits((Double) value));
      case WHOLE -> wide(out, (Long) value);
      case TIME -> wide(out, (Long) value - EPOCH_MICROS);
      case SMALL -> narrow(out, (Integer) value);
      case DATE -> narrow(out, (Integer) value - EPOCH_DAYS);
      case FLAG -> bytes(out, new byte[] {(byte) ((Boolean) value ? 1 : 0)});
      case JSON, LIST -> throw new IllegalArgumentException(this + " cannot be copied");
    }
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void wide(DataOutputStream out, long value) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(value);
  }

  private static void narrow(DataOutputStream out, int value) throws IOException {
    out.writeInt(Integer.BYTES);
    out.writeInt(value);
  }
}

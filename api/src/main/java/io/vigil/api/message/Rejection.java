package io.vigil.api.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that the domain refuses, with what a person can do about it. The code is stable and
 * names the sentence that pages show in the reader's language; the message is the same in English,
 * for machines.
 */
public class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Code of what is not there, whatever it is. */
  public static final String NOT_FOUND = "not-found";

  /** How a rejection is answered over HTTP. */
  public enum Kind {
    INVALID,
    NOT_FOUND,
    CONFLICT
  }

  private final Kind kind;
  private final String code;
  private final List<@Nullable Object> parameters;

  /**
   * @param code what is wrong, such as {@code incident.after-report}
   * @param template the English sentence, with a place for each parameter as of {@link
   *     String#format}
   * @param parameters field, value and what else the sentence names
   */
  protected Rejection(Kind kind, String code, String template, @Nullable Object... parameters) {
    super(parameters.length == 0 ? template : template.formatted(parameters));
    this.kind = kind;
    this.code = code;
    List<@Nullable Object> all = new ArrayList<>();
    for (@Nullable Object one : parameters) {
      all.add(one);
    }
    this.parameters = Collections.unmodifiableList(all);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** What the sentence is about, in the order of its places. */
  public List<@Nullable Object> parameters() {
    return parameters;
  }

  /**
   * @param what the kind of thing, in English, such as {@code incident}
   */
  public static Rejection notFound(String what, String id) {
    return new Rejection(Kind.NOT_FOUND, NOT_FOUND, "There is no %s '%s'.", what, id);
  }

  public static Rejection invalid(String code, String template, @Nullable Object... parameters) {
    return new Rejection(Kind.INVALID, code, template, parameters);
  }

  public static Rejection conflict(String code, String template, @Nullable Object... parameters) {
    return new Rejection(Kind.CONFLICT, code, template, parameters);
  }
}

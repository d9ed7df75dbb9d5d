package io.vigil.api.diagnosis;

import io.vigil.api.message.Rejection;
import java.util.Locale;
import java.util.stream.Collectors;

/** A text of a self-diagnosis that is longer than it may be; whoever wrote it keeps it. */
public class TextTooLong extends Rejection {
  private static final long serialVersionUID = 1L;

  private final String part;
  private final TextGroup group;
  private final int count;
  private final int limit;

  TextTooLong(PartContent content, TextGroup group, int count, int limit) {
    super(
        Kind.INVALID,
        "diagnosis.too-long",
        "Element '%s', %s: %d characters as Word counts them, %d are allowed; take out %d.",
        content.part(),
        boxes(content.form(), group),
        count,
        limit,
        count - limit);
    this.part = content.part();
    this.group = group;
    this.count = count;
    this.limit = limit;
  }

  private static String boxes(PartForm form, TextGroup group) {
    return form.boxes().stream()
        .filter(box -> box.group() == group)
        .map(box -> "'%s'".formatted(box.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }

  public String part() {
    return part;
  }

  public TextGroup group() {
    return group;
  }

  public int count() {
    return count;
  }

  public int limit() {
    return limit;
  }
}

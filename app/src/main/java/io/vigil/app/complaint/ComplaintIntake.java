package io.vigil.app.complaint;

import io.vigil.api.casework.By;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintCommand.ReceiveComplaint;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.message.Rejection;
import io.vigil.app.complaint.ComplaintLists.Category;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a command of what was filled in, or says what is wrong with it. */
@Component
class ComplaintIntake {
  static final String COMPLAINANT = "complainant";
  private static final int TITLE = 100;
  private static final int TEXT = 2_000;

  private final ComplaintLists lists;
  private final UnitAccess access;
  private final Clock clock;

  ComplaintIntake(ComplaintLists lists, UnitAccess access, Clock clock) {
    this.lists = lists;
    this.access = access;
    this.clock = clock;
  }

  ReceiveComplaint command(
      @Nullable SignedIn person, Filing filing, FollowUpCode code, String channel) {
    String id = IdentifierFactory.getInstance().generateIdentifier();
    return command(id, person, filing, code, channel);
  }

  /**
   * @param code {@code null} where nobody follows it up
   */
  ReceiveComplaint command(
      String id,
      @Nullable SignedIn person,
      Filing filing,
      @Nullable FollowUpCode code,
      String channel) {
    boolean forAnother = person != null && person.is(Role.QUALITY_OFFICE, Role.ADMIN);
    ComplaintKind kind = kind(filing.kind());
    String category = optional("category", filing.category(), TITLE);
    return new ReceiveComplaint(
        id,
        unit(filing),
        kind,
        level(filing.level()),
        channel(filing.channel()),
        category,
        optional("place", filing.place(), TITLE),
        body(kind, category),
        personId(person, forAnother, id),
        name(person, forAnother, filing),
        optional("contact", filing.contact(), TITLE),
        required("subject", filing.subject(), TITLE),
        required("text", filing.text(), TEXT),
        person == null,
        code == null ? null : code.hash(),
        complainant(channel),
        filing.at() == null || !forAnother ? clock.instant() : filing.at());
  }

  /** Whoever turned to the college; names nobody. */
  static By complainant(String channel) {
    return By.of(COMPLAINANT, COMPLAINANT.toUpperCase(Locale.ROOT), channel);
  }

  /** The id of what had a number of its own where it came in. */
  static String importedId(String number) {
    byte[] name = ("complaint-import|" + number).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  /** The body that alone reads it; {@code null} for what is open. */
  @Nullable String body(ComplaintKind kind, @Nullable String category) {
    Category sealing =
        lists
            .of(kind)
            .or(() -> category == null ? Optional.empty() : lists.category(category))
            .filter(Category::sealed)
            .orElse(null);
    if (sealing == null) {
      return null;
    }
    String body = sealing.body();
    if (body == null) {
      throw Rejection.invalid(
          "complaint.nobody-named",
          "'%s' is sealed, and nobody was named who may read it. The quality office names the unit"
              + " with POST /api/complaint-categories.",
          sealing.name());
    }
    return body;
  }

  /** The office files for others; whoever files himself is one person in all his requests. */
  private static String personId(@Nullable SignedIn person, boolean forAnother, String id) {
    return person == null || forAnother ? COMPLAINANT + "|" + id : personId(person);
  }

  /** The one person that an account is in all its requests. */
  static String personId(SignedIn person) {
    return COMPLAINANT + "|" + person.id();
  }

  private static @Nullable String name(
      @Nullable SignedIn person, boolean forAnother, Filing filing) {
    return person == null || forAnother
        ? optional("complainant", filing.complainant(), TITLE)
        : person.nameZh();
  }

  /** The unit that was named, else the one that answers for the place. */
  private String unit(Filing filing) {
    String named = optional("unit", filing.unit(), TITLE);
    String place = optional("place", filing.place(), TITLE);
    String unit =
        named != null || place == null
            ? required("unit", named, TITLE)
            : lists
                .place(place)
                .map(ComplaintLists.Place::unit)
                .orElseThrow(
                    () ->
                        Rejection.invalid(
                            "complaint.place",
                            "'place' is '%s', which is not on the list; name the 'unit'.",
                            place));
    if (access.path(unit).isEmpty()) {
      throw Rejection.invalid(
          "unit.unknown", "'unit' is '%s', which is not known; write the id of a unit.", unit);
    }
    return unit;
  }

  static ComplaintKind kind(@Nullable String text) {
    return blank(text)
        ? ComplaintKind.COMPLAINT
        : ComplaintKind.of(Objects.requireNonNull(text))
            .orElseThrow(() -> notOneOf("kind", text, ComplaintKind.values()));
  }

  private static ComplaintChannel channel(@Nullable String text) {
    return blank(text)
        ? ComplaintChannel.WEB
        : ComplaintChannel.of(Objects.requireNonNull(text))
            .orElseThrow(() -> notOneOf("channel", text, ComplaintChannel.values()));
  }

  static ComplaintLevel level(@Nullable String text) {
    return blank(text)
        ? ComplaintLevel.COLLEGE
        : Arrays.stream(ComplaintLevel.values())
            .filter(level -> level.name().equalsIgnoreCase(Objects.requireNonNull(text).strip()))
            .findFirst()
            .orElseThrow(() -> notOneOf("level", text, ComplaintLevel.values()));
  }

  private static Rejection notOneOf(String field, @Nullable String text, Enum<?>[] names) {
    return Rejection.invalid(
        "field.one-of",
        "'%s' is '%s'; write one of %s.",
        field,
        text,
        Arrays.stream(names)
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")));
  }

  static @Nullable String optional(String field, @Nullable String value, int longest) {
    return value == null || blank(value) ? null : required(field, value, longest);
  }

  private static String required(String field, @Nullable String value, int longest) {
    if (value == null || blank(value)) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", field);
    }
    String text = value.strip();
    if (text.length() > longest) {
      throw Rejection.invalid(
          "field.too-long",
          "'%s' has %d characters; write at most %d.",
          field,
          text.length(),
          longest);
    }
    return text;
  }

  private static boolean blank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}

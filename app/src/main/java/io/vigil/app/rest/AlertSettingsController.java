package io.vigil.app.rest;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import io.vigil.api.alert.FindAlertSettings;
import io.vigil.api.alert.Route;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.app.alert.AlertOffice;
import io.vigil.app.security.ForAdministrators;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Silences, which must end; routes, whose versions are kept; contacts, whose keys are not shown.
 */
@RestController
@RequestMapping("/api")
class AlertSettingsController {
  private static final String CHANNEL = "api";

  private final AlertOffice office;
  private final ZoneId zone;

  AlertSettingsController(AlertOffice office, ZoneId collegeZone) {
    this.office = office;
    this.zone = collegeZone;
  }

  /**
   * What is to be silent. At least one of unit, control point and colour is named.
   *
   * @param until a moment with its offset, such as 2026-11-27T08:00:00+08:00
   */
  record Wanted(
      @Nullable String unit,
      @Nullable String controlPoint,
      @Nullable String colour,
      @Nullable String reason,
      @Nullable String until) {}

  record Made(String id) {}

  record Silences(List<FindAlertSettings.Silence> items) {}

  record Routes(int version, List<Route> routes) {}

  record Routing(@Nullable List<RouteRow> routes, @Nullable String reason) {}

  /** A route as it is written; see {@link Route}. */
  record RouteRow(
      @Nullable String unit,
      @Nullable List<String> colours,
      @Nullable String role,
      @Nullable List<String> channels,
      @Nullable Boolean mustAcknowledge,
      @Nullable List<String> kinds) {}

  record Contacts(List<Contact> items) {}

  record Reached(
      @Nullable String channel,
      @Nullable String owner,
      @Nullable String address,
      @Nullable String secret) {}

  @GetMapping("/silences")
  @ForReaders
  Silences silences() {
    return new Silences(office.settings().silences());
  }

  @PostMapping("/silences")
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Made silence(@AuthenticationPrincipal SignedIn person, @RequestBody Wanted wanted) {
    return new Made(
        office.silence(
            person,
            Parameters.text(wanted.unit()),
            Parameters.text(wanted.controlPoint()),
            choice("colour", wanted.colour(), Colour.class),
            required("reason", wanted.reason(), "say why nobody is to be told"),
            moment(required("until", wanted.until(), "a silence must end")),
            CHANNEL));
  }

  @DeleteMapping("/silences/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ForQualityOffice
  void lift(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    office.lift(person, id, CHANNEL);
  }

  @GetMapping("/alert-routes")
  @ForQualityOffice
  Routes routes() {
    FindAlertSettings.Result settings = office.settings();
    return new Routes(settings.version(), settings.routes());
  }

  /** Replaces all routes. */
  @PutMapping("/alert-routes")
  @ForAdministrators
  Routes route(@AuthenticationPrincipal SignedIn person, @RequestBody Routing wanted) {
    List<RouteRow> rows = wanted.routes();
    office.route(
        person,
        rows == null ? List.of() : rows.stream().map(AlertSettingsController::route).toList(),
        required("reason", wanted.reason(), "say why the routes are changed"),
        CHANNEL);
    return routes();
  }

  private static Route route(RouteRow row) {
    Role role =
        choice("role", required("role", row.role(), "name the role that is told"), Role.class);
    Boolean must = row.mustAcknowledge();
    return new Route(
        Parameters.text(row.unit()),
        choices("colours", row.colours(), Colour.class),
        String.valueOf(role),
        choices("channels", row.channels(), AlertChannel.class),
        must != null && must,
        row.kinds() == null ? null : choices("kinds", row.kinds(), CaseKind.class));
  }

  @GetMapping("/alert-contacts")
  @ForAdministrators
  Contacts contacts() {
    return new Contacts(office.settings().contacts());
  }

  @PostMapping("/alert-contacts")
  @ResponseStatus(HttpStatus.CREATED)
  @ForAdministrators
  Made contact(@AuthenticationPrincipal SignedIn person, @RequestBody Reached wanted) {
    String channel = required("channel", wanted.channel(), "name the kind of channel");
    AlertChannel kind = choice("channel", channel, AlertChannel.class);
    if (kind == null) {
      throw new IllegalStateException("a channel that was required is missing");
    }
    return new Made(
        office.contact(
            person,
            new Contact(
                UUID.randomUUID().toString(),
                kind,
                required("owner", wanted.owner(), "name the account or the unit"),
                required("address", wanted.address(), "say where messages go"),
                Parameters.text(wanted.secret())),
            CHANNEL));
  }

  @DeleteMapping("/alert-contacts/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ForAdministrators
  void removeContact(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    office.removeContact(person, id, CHANNEL);
  }

  private static String required(String name, @Nullable String value, String remedy) {
    if (value == null || value.isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing; %s.", name, remedy);
    }
    return value.strip();
  }

  /** A day ends with itself; a time without an offset is the college's. */
  private Instant moment(String until) {
    try {
      if (until.length() == "2026-11-27".length()) {
        return LocalDate.parse(until).plusDays(1).atStartOfDay(zone).toInstant();
      }
      TemporalAccessor read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              until, OffsetDateTime::from, LocalDateTime::from);
      return read instanceof OffsetDateTime exact
          ? exact.toInstant()
          : LocalDateTime.from(read).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw Rejection.invalid(
          "silence.until",
          "'until' is '%s'; write a day such as 2026-11-27, or a moment such as"
              + " 2026-11-27T08:00:00+08:00.",
          until);
    }
  }

  private static <E extends Enum<E>> @Nullable E choice(
      String name, @Nullable String text, Class<E> type) {
    try {
      return Parameters.optionalChoice(name, text, type);
    } catch (BadParameter e) {
      throw Rejection.invalid(
          "field.unusable",
          "Parameter '%s' has the value '%s'; %s.",
          e.name(),
          e.value(),
          e.remedy());
    }
  }

  private static <E extends Enum<E>> List<E> choices(
      String name, @Nullable List<String> texts, Class<E> type) {
    return texts == null
        ? List.of()
        : texts.stream().flatMap(text -> Stream.ofNullable(choice(name, text, type))).toList();
  }
}

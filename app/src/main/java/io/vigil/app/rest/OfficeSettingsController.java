package io.vigil.app.rest;

import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.app.check.CalendarDesk;
import io.vigil.app.incident.RuleBookDesk;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an office sets for the whole college: the rules for incidents and the calendar. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@ForReaders
class OfficeSettingsController {
  private static final String CHANNEL = "api";

  private final RuleBookDesk rules;
  private final CalendarDesk calendar;

  OfficeSettingsController(RuleBookDesk rules, CalendarDesk calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping("/rule-book")
  FindRuleBook.Result rules(
      @RequestParam @Nullable String on, @RequestParam @Nullable String version) {
    return rules.find(Parameters.date("on", on), Parameters.text(version));
  }

  @PostMapping("/rule-book/versions")
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  RuleBookDesk.Receipt issue(
      @AuthenticationPrincipal SignedIn person, @RequestBody RuleBookDesk.Told told) {
    return rules.issue(person, told, CHANNEL);
  }

  @GetMapping("/calendar")
  FindCalendar.Result calendar() {
    return calendar.find();
  }

  @PostMapping("/calendar/versions")
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  CalendarDesk.Receipt revise(
      @AuthenticationPrincipal SignedIn person, @RequestBody CalendarDesk.Told told) {
    return calendar.revise(person, told, CHANNEL);
  }
}

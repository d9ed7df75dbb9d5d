package io.vigil.app.rest;

import io.vigil.api.matter.FindMatters;
import io.vigil.api.meeting.FindMeetings;
import io.vigil.app.register.MeetingDesk;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Quality meetings. */
@RestController
@RequestMapping("/api/meetings")
@ForReaders
class MeetingsController {
  private static final String CHANNEL = "api";

  private final MeetingDesk desk;

  MeetingsController(MeetingDesk desk) {
    this.desk = desk;
  }

  record Called(String id) {}

  /** A meeting with what became of its decisions. */
  record Whole(FindMeetings.Item meeting, List<FindMatters.Item> decisions) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Called call(@AuthenticationPrincipal SignedIn person, @RequestBody MeetingDesk.Call call) {
    return new Called(desk.call(person, call, CHANNEL));
  }

  @GetMapping
  FindMeetings.Result list(@AuthenticationPrincipal SignedIn person) {
    return new FindMeetings.Result(desk.all(person));
  }

  @GetMapping("/{id}")
  Whole one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return new Whole(desk.require(person, id), desk.decisions(person, id));
  }

  @PostMapping("/{id}/minutes")
  @ForQualityOffice
  Bodies.Taken minutes(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody MeetingDesk.Minutes minutes) {
    desk.minutes(person, id, minutes, CHANNEL);
    return new Bodies.Taken(id, "minutes", null);
  }
}

package io.vigil.app.rest;

import io.vigil.api.message.Rejection;
import io.vigil.app.complaint.ComplaintLists;
import io.vigil.app.complaint.ComplaintLists.Category;
import io.vigil.app.complaint.ComplaintLists.Place;
import io.vigil.app.security.ForComplaints;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.UnitAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lists of places and categories that requests name. */
@RestController
@RequestMapping("/api")
@ForQualityOffice
class ComplaintListsController {
  private final ComplaintLists lists;
  private final UnitAccess access;

  ComplaintListsController(ComplaintLists lists, UnitAccess access) {
    this.lists = lists;
    this.access = access;
  }

  record PlaceBody(@Nullable String name, @Nullable String unit) {}

  record CategoryBody(
      @Nullable String name,
      @Nullable Integer position,
      @Nullable Boolean sealed,
      @Nullable String body) {}

  @GetMapping("/complaint-places")
  @ForComplaints
  List<Place> places() {
    return lists.places();
  }

  /** Puts a place on the list, or changes the unit that answers for it. */
  @PostMapping("/complaint-places")
  Place put(@RequestBody PlaceBody told) {
    Place place = new Place(required("name", told.name()), unit("unit", told.unit()));
    lists.put(place);
    return place;
  }

  @DeleteMapping("/complaint-places/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String name) {
    if (!lists.removePlace(name)) {
      throw Rejection.notFound("place", name);
    }
  }

  @GetMapping("/complaint-categories")
  @ForComplaints
  List<Category> categories() {
    return lists.categories();
  }

  /** Puts a category on the list, or changes who reads what is sealed. */
  @PostMapping("/complaint-categories")
  Category put(@RequestBody CategoryBody told) {
    String name = required("name", told.name());
    Category known =
        lists.category(name).orElseGet(() -> new Category(name, 100, null, false, null));
    Category category =
        new Category(
            name,
            told.position() == null ? known.position() : told.position(),
            known.kind(),
            told.sealed() == null ? known.sealed() : told.sealed(),
            told.body() == null ? known.body() : unit("body", told.body()));
    lists.put(category);
    return category;
  }

  private String unit(String field, @Nullable String id) {
    String unit = required(field, id);
    if (access.path(unit).isEmpty()) {
      throw Rejection.invalid(
          "field.unit", "'%s' is '%s', which is not known; write the id of a unit.", field, unit);
    }
    return unit;
  }

  private static String required(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", name);
    }
    return value.strip();
  }
}

package io.vigil.app.complaint;

import io.vigil.app.complaint.ComplaintLists.Category;
import io.vigil.app.complaint.ComplaintLists.Place;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Places of the demonstration's college, and the body that reads what is sealed there. */
@Component
@ConditionalOnProperty("vigil.demo")
class DemoComplaintLists implements SmartInitializingSingleton {
  private static final String LOGISTICS = "O12";
  private static final String ACADEMIC_AFFAIRS = "O05";
  private static final String LIBRARY = "O15";
  private static final String DISCIPLINE = "O04";

  private final ComplaintLists lists;

  DemoComplaintLists(ComplaintLists lists) {
    this.lists = lists;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (lists.places().isEmpty()) {
      places().forEach(lists::put);
      lists.categories().stream()
          .filter(Category::sealed)
          .map(
              one -> new Category(one.name(), one.position(), one.kind(), one.sealed(), DISCIPLINE))
          .forEach(lists::put);
    }
  }

  private static List<Place> places() {
    return Stream.of(
            Stream.of("第一食堂", "第二食堂").map(name -> new Place(name, LOGISTICS)),
            numbered("%d号公寓", 8, LOGISTICS),
            numbered("%d号教学楼", 4, ACADEMIC_AFFAIRS),
            numbered("%d号实训楼", 3, ACADEMIC_AFFAIRS),
            Stream.of(new Place("图书馆", LIBRARY)))
        .flatMap(places -> places)
        .toList();
  }

  private static Stream<Place> numbered(String pattern, int count, String unit) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> new Place(pattern.formatted(i), unit));
  }
}

package io.vigil.app.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.security.Questions;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;

class DepartmentsTest {
  private final ReadSide readSide = new ReadSide();

  @Test
  void thoseOfANewCollegeAreKnownAsSoonAsTheyAreThere() {
    SimpleQueryBus bus = SimpleQueryBus.builder().build();
    new AnnotationQueryHandlerAdapter<>(readSide).subscribe(bus);
    var departments =
        new Departments(new Questions(DefaultQueryGateway.builder().queryBus(bus).build()));
    assertThat(departments.find("教务处")).isEmpty();

    readSide.units.add(unit("O05", "教务处"));

    assertThat(departments.idOf("教务处")).isEqualTo("O05");
  }

  private static ListUnits.Item unit(String id, String name) {
    return new ListUnits.Item(id, name, UnitKind.OFFICE, "LL", List.of(id), List.of());
  }

  static final class ReadSide {
    private final List<ListUnits.Item> units = new ArrayList<>();

    @QueryHandler
    ListUnits.Result on(ListUnits query) {
      return new ListUnits.Result(
          query.parent() == null ? List.of(unit("LL", "临澜职业技术学院")) : List.copyOf(units));
    }
  }
}

package io.vigil.app.wiring;

import io.vigil.api.message.Rejection;
import io.vigil.app.axon.processing.ProcessorStatus;
import io.vigil.app.axon.processing.Processors;
import io.vigil.app.rest.Machinery;
import io.vigil.query.rebuild.Rebuilder;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The event processors, of this process and of the others. */
@Component
class AxonMachinery implements Machinery {
  private final Processors processors;
  private final ObjectProvider<Rebuilder> rebuilder;

  AxonMachinery(Processors processors, ObjectProvider<Rebuilder> rebuilder) {
    this.processors = processors;
    this.rebuilder = rebuilder;
  }

  @Override
  public List<Processor> processors() {
    return processors.list().stream().map(AxonMachinery::processor).toList();
  }

  @Override
  public void replay(String name) {
    if (processors.find(name).isEmpty()) {
      throw Rejection.notFound("processor", name);
    }
    Rebuilder here = rebuilder.getIfAvailable();
    if (here == null) {
      throw Rejection.conflict(
          "machine.no-models",
          "This process keeps no read models; ask one that runs the role 'query'.");
    }
    if (!here.canRebuild(name)) {
      throw Rejection.conflict(
          "machine.never-replayed",
          "'%s' acts on what it reads and is never replayed; only read models are.",
          name);
    }
    here.rebuild(name);
  }

  private static Processor processor(ProcessorStatus status) {
    return new Processor(
        status.name(),
        status.position(),
        status.lag(),
        status.state().name().toLowerCase(Locale.ROOT));
  }
}

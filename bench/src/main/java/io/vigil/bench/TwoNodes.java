package io.vigil.bench;

import io.vigil.app.database.VigilPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Two Vigils on one database, of which one or the other is killed and comes back. */
final class TwoNodes implements AutoCloseable {
  private final Path jar;
  private final Path work;
  private final VigilPostgres database;
  private final List<CompletableFuture<ChildVigil>> nodes = new ArrayList<>();
  private int turn;

  TwoNodes(Path jar, Path work) throws IOException {
    this.jar = jar;
    this.work = work;
    this.database = VigilPostgres.start(work.resolve("database"));
    for (int node = 0; node < 2; node++) {
      nodes.add(CompletableFuture.completedFuture(started(node)));
    }
  }

  private ChildVigil started(int node) throws IOException {
    return ChildVigil.started(
        jar,
        work.resolve("node-" + node),
        "vigil.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "spring.datasource.url=" + database.jdbcUrl(),
        "spring.datasource.username=" + database.username(),
        "spring.datasource.password=" + database.password(),
        "vigil.limits.warning.answer.red=20s",
        "vigil.limits.look-every=1s",
        "vigil.alerts.lease=16s");
  }

  boolean areBothThere() {
    return nodes.stream().allMatch(CompletableFuture::isDone);
  }

  /** Kills one, the other one the next time, and lets it start again. */
  void kill() throws InterruptedException {
    int node = turn++ % nodes.size();
    nodes.get(node).join().kill();
    nodes.set(
        node,
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return started(node);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            }));
  }

  /** Has one that is there do something, again where it dies over it. */
  void ask(Consumer<VigilHttp> something) {
    while (true) {
      for (CompletableFuture<ChildVigil> node : nodes) {
        if (node.isDone() && isDone(node.join(), something)) {
          return;
        }
      }
      Pause.millis(100);
    }
  }

  /** What a node was killed over is asked of the other. */
  private static boolean isDone(ChildVigil node, Consumer<VigilHttp> something) {
    if (!node.http().isThere()) {
      return false;
    }
    try {
      something.accept(node.http());
      return true;
    } catch (IllegalStateException e) {
      if (node.http().isThere()) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    for (CompletableFuture<ChildVigil> node : nodes) {
      node.join().close();
    }
    database.close();
  }
}
